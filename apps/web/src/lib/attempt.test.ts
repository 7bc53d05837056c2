import type { AttemptView } from '@holdout/contract';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attemptQuery } from './attempt.ts';

const pause = { since: '2026-11-22T10:00:00Z', until: '2026-11-25T10:00:00Z', reason: 'The power is off.' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** How many seconds pass before a page on which this was answered last asks again, within two minutes. */
async function askedAgainAfter(answered: Partial<AttemptView>): Promise<number | null> {
  const attempt = { isPrepared: true, isServed: true, state: 'active', pause: null, ...answered };
  const asked = vi.fn(async () => ({ attempt: attempt as AttemptView, clock: { nowMs: () => 0 } }));
  const observer = new QueryObserver(new QueryClient(), { ...attemptQuery, queryFn: asked });
  const stop = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  for (let seconds = 1; seconds <= 120; seconds += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    if (asked.mock.calls.length > 1) {
      stop();
      return seconds;
    }
  }
  stop();
  return null;
}

test.each<[string, Partial<AttemptView>, number]>([
  ['that the time goes on is seen within seconds', { pause }, 3],
  ['a pause is seen by those who only read', {}, 20],
  ['before the start and after the end there is no hurry', { state: 'closed' }, 60],
  ['one’s own data is there soon', { isPrepared: false, state: 'not_started' }, 2],
  ['nothing can run for some time', { isServed: false }, 10],
])('%s', async (_name, answered, seconds) => {
  expect(await askedAgainAfter(answered)).toBe(seconds);
});

test('who comes back to the page in a pause asks at once', async () => {
  const staleFor = (one: AttemptView['pause']) => {
    const client = new QueryClient();
    client.setQueryData(attemptQuery.queryKey, {
      attempt: { pause: one } as AttemptView,
      clock: { nowMs: () => 0 },
    });
    return new QueryObserver(client, attemptQuery).getCurrentResult().isStale;
  };
  expect([staleFor(pause), staleFor(null)]).toEqual([true, false]);
});
