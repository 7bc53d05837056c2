import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { changeSession, firstDesk, sessionQuery } from './session.ts';

test('who watches the session sees the next person, and nothing of the one before stays', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, { kind: 'nobody' });
  queryClient.setQueryData(['roles'], ['what only the one before could see']);
  const observer = new QueryObserver(queryClient, { ...sessionQuery, enabled: false });
  const stop = observer.subscribe(() => undefined);
  changeSession(queryClient, { kind: 'candidate', name: 'Camille', locale: 'fr', attemptId: 'attempt' });
  expect(observer.getCurrentResult().data?.kind).toBe('candidate');
  expect(queryClient.getQueryData(['roles'])).toBeUndefined();
  stop();
});

test('the first desk follows the order of the header', () => {
  expect(firstDesk(['admin', 'reviewer'])).toBe('/reviews');
  expect(firstDesk(['admin'])).toBe('/staff');
  expect(firstDesk([])).toBeNull();
});
