import type { AttemptView, Locale, RecordedKind } from '@holdout/contract';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from './api-client.ts';
import { refusalCode, toProblem } from './problem.ts';
import { createServerClock } from './server-clock.ts';

/** One's own attempt. Each answer brings the server's time along, from which the page counts on. */
export const attemptQuery = queryOptions({
  queryKey: ['attempt'],
  queryFn: async ({ signal }) => {
    const attempt = await api.attempt.get(undefined, { signal });
    return { attempt, clock: createServerClock(attempt.serverNow) };
  },
  // In a pause whoever comes back to the page must see at once whether their time runs.
  staleTime: ({ state: { data } }) => (isPaused(data?.attempt) ? 0 : 30_000),
  // The candidate's own data is made once, in some seconds; until then the page looks again often, and somewhat often
  // while nothing can run. In a pause each moment that is missed would be lost.
  refetchInterval: ({ state: { data } }) => {
    if (data?.attempt.isPrepared === false) return 2000;
    if (isPaused(data?.attempt)) return 3000;
    if (data?.attempt.isServed === false) return 10_000;
    return data?.attempt.state === 'active' ? 20_000 : 60_000;
  },
});

/** Whether the time stands, as far as this page knows. */
function isPaused(attempt: AttemptView | undefined): boolean {
  return attempt !== undefined && attempt.pause !== null;
}

/** Asks at once how the attempt stands, and nothing else of it: an answer has told that it stands otherwise. */
export function lookAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: attemptQuery.queryKey, exact: true });
}

/** What moved the end of one's attempt; looked at as often as the end itself. */
export const attemptTimeQuery = queryOptions({
  queryKey: ['attempt', 'time'],
  queryFn: ({ signal }) => api.attempt.time(undefined, { signal }),
  refetchInterval: 60_000,
});

/** What one has asked for, with the answers; before the start an answer is worth looking for. */
export const accommodationsQuery = queryOptions({
  queryKey: ['attempt', 'accommodations'],
  queryFn: ({ signal }) => api.attempt.accommodations(undefined, { signal }),
  refetchInterval: 60_000,
});

/** Where the work stands after the end, and what has been released. */
export const afterwardsQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['attempt', 'afterwards', locale],
    queryFn: ({ signal }) => api.attempt.afterwards({ locale }, { signal }),
    refetchInterval: 60_000,
  });

export const attemptChallengeQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['attempt', 'challenge', locale],
    queryFn: ({ signal }) => api.attempt.challenge({ locale }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (failures, error) =>
      refusalCode(error) === 'WORKSPACE_NOT_READY' ||
      (failures < 2 && toProblem(error).kind === 'unreachable'),
    retryDelay: 2000,
  });

export const submissionQuery = (submissionId: string) =>
  queryOptions({
    queryKey: ['attempt', 'submission', submissionId],
    queryFn: ({ signal }) => api.attempt.submission({ submissionId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What was recorded of one's work, of all kinds or of one: the newest part, and older ones when they are asked for. */
export const recordingQuery = (kind: RecordedKind | null) =>
  infiniteQueryOptions({
    queryKey: ['attempt', 'recording', kind],
    queryFn: ({ pageParam, signal }) =>
      api.attempt.recording({ before: pageParam ?? undefined, kind: kind ?? undefined }, { signal }),
    // Every part that is shown would be read again; there is a button for that.
    refetchOnWindowFocus: false,
    initialPageParam: null as string | null,
    getNextPageParam: ({ entries, hasOlder }) => (hasOlder ? entries.at(-1)?.id : undefined),
  });
