import { cleanup, render } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  window.history.replaceState(null, '', '/');
});

/** A page that was loaded at one address, and has been led to another one. */
async function lead(loaded: string, to: string) {
  window.history.replaceState(null, '', loaded);
  vi.resetModules();
  const { PracticeBorder } = await import('./practice-border.tsx');
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue();
  const { container } = render(
    <MemoryRouter initialEntries={[to]}>
      <Routes>
        <Route element={<PracticeBorder />}>
          <Route path="*" element="a page" />
        </Route>
      </Routes>
    </MemoryRouter>,
  );
  return { shown: container.textContent, reloads: reload.mock.calls.length };
}

test.each([
  ['/practice', '/practice'],
  ['/practice/', '/practice'],
  ['/Practice', '/practice/'],
  ['/attempt', '/attempt/work'],
])('from %s to %s it is the same page', async (loaded, to) => {
  expect(await lead(loaded, to)).toEqual({ shown: 'a page', reloads: 0 });
});

test.each([
  ['/practice', '/'],
  ['/practice', '/attempt'],
  ['/attempt', '/practice'],
])('from %s to %s another page is loaded, and nothing is shown before', async (loaded, to) => {
  expect(await lead(loaded, to)).toEqual({ shown: '', reloads: 1 });
});
