import type { RunEvent, RunKind, RunView } from '@holdout/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../../lib/api-client.ts';
import { toProblem } from '../../../lib/problem.ts';
import { followRun } from './follow-run.ts';

export interface OutputChunk {
  stream: 'stdout' | 'stderr';
  text: string;
}
export interface ShownRun {
  run: RunView;
  chunks: readonly OutputChunk[];
  queuePosition: number | null;
  connection: 'live' | 'reconnecting' | 'lost';
}

const runsKey = ['attempt', 'runs'];

/** The run that is shown: the newest, live while it goes; after a reload its output is fetched again. */
export function useRuns(flush: (isFirst: boolean) => Promise<number>) {
  const queryClient = useQueryClient();
  const runs = useQuery({
    queryKey: runsKey,
    queryFn: ({ signal }) => api.attempt.runs(undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const newest = runs.data?.toSorted((a, b) => b.queuedAt.localeCompare(a.queuedAt))[0];
  const [shown, setShown] = useState<ShownRun | null>(null);
  const newestId = newest?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run, not another answer about the same one.
  useEffect(() => {
    if (!newest) return;
    const controller = new AbortController();
    setShown({ run: newest, chunks: [], queuePosition: null, connection: 'live' });
    const apply = batchEvents((events) => setShown((before) => before && events.reduce(addEvent, before)));
    followRun({
      open: (after, signal) => api.attempt.runEvents({ runId: newest.id, after }, { signal }),
      onEvent: apply,
      onConnection: (connection) => setShown((before) => before && { ...before, connection }),
      isFinal: (error) => !['unreachable', 'server', 'too_many'].includes(toProblem(error).kind),
      wait: waitFor,
      signal: controller.signal,
    })
      .then(() => queryClient.invalidateQueries({ queryKey: runsKey }))
      .catch(() => setShown((before) => before && { ...before, connection: 'lost' }));
    return () => controller.abort();
  }, [newestId]);

  const start = useCallback(
    async (kind: RunKind, path?: string) => {
      const revision = await flush(true);
      const run = await api.attempt.startRun({ kind, path, revision });
      queryClient.setQueryData<RunView[]>(runsKey, (before) => [run, ...(before ?? [])]);
    },
    [flush, queryClient],
  );
  const cancel = useCallback((runId: string) => api.attempt.cancelRun({ runId }), []);
  const isBusy = shown?.run.state === 'queued' || shown?.run.state === 'running';
  const lastChecks = runs.data
    ?.filter((run) => run.kind === 'visible-checks' && run.state === 'finished')
    .toSorted((a, b) => b.queuedAt.localeCompare(a.queuedAt))[0];
  return { shown, start, cancel, isBusy, lastChecks: lastChecks ?? null };
}

function addEvent(shown: ShownRun, event: RunEvent): ShownRun {
  switch (event.type) {
    case 'output':
      return { ...shown, chunks: [...shown.chunks, { stream: event.stream, text: event.text }] };
    case 'state':
      return { ...shown, run: event.run, queuePosition: event.queuePosition };
    case 'end':
      return { ...shown, run: event.run, queuePosition: null };
  }
}

/** Hands on what arrived since the last painted frame in one go: a chatty program must not freeze the page. */
function batchEvents(apply: (events: RunEvent[]) => void): (event: RunEvent) => void {
  let waiting: RunEvent[] = [];
  return (event) => {
    waiting.push(event);
    if (waiting.length > 1) return;
    setTimeout(() => {
      const events = waiting;
      waiting = [];
      apply(events);
    }, 50);
  };
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
