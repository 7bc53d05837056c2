import type { RunView } from '@holdout/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api } from '../../../lib/api-client.ts';
import { toProblem } from '../../../lib/problem.ts';
import type { RunTarget } from './run-target.ts';
import { useFollowedRun } from './use-followed-run.ts';

const runsKey = ['attempt', 'runs'];

/** The runs of this attempt, newest first, and the one that is shown: the newest, or an earlier one that was chosen. */
export function useRuns(flush: (isFirst: boolean) => Promise<number>) {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: runsKey,
    queryFn: ({ signal }) => api.attempt.runs(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: newestFirst,
  });
  const all = data ?? [];
  const refresh = useCallback(() => void queryClient.invalidateQueries({ queryKey: runsKey }), [queryClient]);
  const [chosenId, choose] = useState<string | null>(null);
  const newest = all[0] ?? null;
  const chosen = all.find((run) => run.id === chosenId && run.id !== newest?.id) ?? null;
  const live = useFollowedRun(newest, refresh);
  const earlier = useFollowedRun(chosen);

  const start = useCallback(
    async (target: RunTarget) => {
      const revision = await flush(true);
      const known = queryClient.getQueryData<RunView[]>(runsKey) ?? [];
      try {
        const run = await api.attempt.startRun({ ...target, revision });
        queryClient.setQueryData<RunView[]>(runsKey, (before) => [run, ...(before ?? [])]);
      } catch (error) {
        // Perhaps only the answer was lost; then there is a new run, and it is the one that was asked for.
        if (toProblem(error).kind !== 'unreachable') throw error;
        await queryClient.invalidateQueries({ queryKey: runsKey });
        const all = queryClient.getQueryData<RunView[]>(runsKey) ?? [];
        if (all.every(({ id }) => known.some((run) => run.id === id))) throw error;
      }
      choose(null);
    },
    [flush, queryClient],
  );
  const cancel = useCallback((runId: string) => api.attempt.cancelRun({ runId }), []);
  const isBusy = live?.run.state === 'queued' || live?.run.state === 'running';
  const lastChecks = all.find(isAllChecks) ?? null;
  return { all, shown: chosen ? earlier : live, choose, start, cancel, isBusy, lastChecks };
}

const newestFirst = (runs: RunView[]) => runs.toSorted((a, b) => b.queuedAt.localeCompare(a.queuedAt));

/** One check alone says nothing about the others. */
function isAllChecks({ kind, test, state }: RunView): boolean {
  return kind === 'visible-checks' && test === null && state === 'finished';
}
