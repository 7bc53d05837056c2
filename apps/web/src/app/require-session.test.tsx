import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { changeSession, sessionQuery } from '../lib/session.ts';
import { RequireCandidate } from './require-session.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a candidate whose network is gone keeps the page', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  changeSession(queryClient, { kind: 'candidate', name: 'Camille', locale: 'fr', attemptId: 'attempt' });
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Routes>
          <Route element={<RequireCandidate />}>
            <Route path="/" element="the work" />
          </Route>
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await act(() => queryClient.refetchQueries({ queryKey: sessionQuery.queryKey }));
  expect(queryClient.getQueryState(sessionQuery.queryKey)?.status).toBe('error');
  expect(container.textContent).toBe('the work');
});
