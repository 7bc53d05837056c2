import type { Locale } from '@holdout/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api-client.ts';
import { createServerClock } from './server-clock.ts';

/** One's own attempt. Each answer brings the server's time along, from which the page counts on. */
export const attemptQuery = queryOptions({
  queryKey: ['attempt'],
  queryFn: async ({ signal }) => {
    const attempt = await api.attempt.get(undefined, { signal });
    return { attempt, clock: createServerClock(attempt.serverNow) };
  },
  staleTime: 30_000,
  refetchInterval: 60_000,
});

export const attemptChallengeQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['attempt', 'challenge', locale],
    queryFn: ({ signal }) => api.attempt.challenge({ locale }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const submissionQuery = (submissionId: string) =>
  queryOptions({
    queryKey: ['attempt', 'submission', submissionId],
    queryFn: ({ signal }) => api.attempt.submission({ submissionId }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
