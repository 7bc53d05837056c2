import {
  creditFault,
  type Db,
  failRun,
  finishRun,
  type RunRow,
  requeueRun,
  saveRunFigures,
} from '@holdout/db';
import type { RunResult } from '@holdout/grading';
import type { Sandbox } from '@holdout/sandbox';
import type { JobHelpers } from 'graphile-worker';
import type { Logger } from 'pino';
import type { WorkerContext } from '../context.ts';

/** The end and the time that it cost somebody appear together or not at all. */
export async function recordRun(
  { db, logger }: WorkerContext,
  run: RunRow,
  ran: RunResult,
  isLate: boolean,
): Promise<void> {
  const { contents, ...figures } = ran.figures;
  await db.transaction(async (tx) => {
    const isFirst = await finishRun(tx, run.id, { ...ran, figures });
    if (isFirst) await saveRunFigures(tx, run, contents);
    if (isFirst && isLate) await credit(tx, logger, run, 'late_run');
  });
}

/** A fault of the platform: the run waits again, or is given up after the last try. */
export async function handleRunFault(
  context: WorkerContext,
  sandbox: Sandbox,
  run: RunRow,
  helpers: JobHelpers,
  error: unknown,
): Promise<never> {
  const { db, engine, logger } = context;
  logger.warn({ err: error, runId: run.id }, 'run interrupted');
  if (!context.stopping.aborted) engine.report(sandbox, error);
  if (helpers.job.attempts < helpers.job.max_attempts || context.stopping.aborted) {
    await requeueRun(db, run.id);
  } else {
    await db.transaction(async (tx) => {
      const minutes = await credit(tx, logger, run, 'failed_run');
      await failRun(
        tx,
        run.id,
        `The platform could not run this; it was not your code. ${minutes} min were added to your time. Please run it again.`,
      );
    });
  }
  throw error;
}

/** Gives back the minutes that a fault of ours took from somebody who was waiting for an answer. */
async function credit(
  db: Db,
  logger: Logger,
  { id, attemptId, queuedAt }: RunRow,
  kind: 'late_run' | 'failed_run',
): Promise<number> {
  const minutes = Math.max(1, Math.ceil((Date.now() - queuedAt.getTime()) / 60_000));
  await creditFault(db, { attemptId, kind, minutes });
  logger.info({ runId: id, attemptId, minutes }, 'time credited');
  return minutes;
}
