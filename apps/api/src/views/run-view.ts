import type { RunView } from '@holdout/contract';
import type { RunRow } from '@holdout/db';

/** Derived from the instants, so that state and times never disagree. */
export function runState(run: Pick<RunRow, 'startedAt' | 'finishedAt' | 'failedAt'>): RunView['state'] {
  if (run.failedAt !== null) return 'failed';
  if (run.finishedAt !== null) return 'finished';
  return run.startedAt === null ? 'queued' : 'running';
}

export function toRunView(run: RunRow): RunView {
  return {
    id: run.id,
    kind: run.kind,
    path: run.path,
    lines: run.lines,
    test: run.test,
    revision: run.revision,
    state: runState(run),
    queuedAt: run.queuedAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: (run.finishedAt ?? run.failedAt)?.toISOString() ?? null,
    outcome: run.outcome,
    exitCode: run.exitCode,
    usage: run.usage,
    message: run.message,
    tests: run.tests,
    figures: run.figures,
  };
}
