import { failGradingJob, type GradingJobRow, requeueGradingJob } from '@holdout/db';
import { type Sandbox, SandboxFault, wordsOf } from '@holdout/sandbox';
import type { JobHelpers } from 'graphile-worker';
import type { WorkerContext } from '../context.ts';

/** Hidden code that fails three times will fail a fourth time: a person has to look. */
const mostJudgeFaults = 3;

/**
 * A fault of the platform while grading. The job waits again and the queue's back-off decides when; after the last try
 * it is given up with its reason. The submission and the attempt are untouched either way.
 */
export async function handleGradingFault(
  { db, engine, logger, stopping }: WorkerContext,
  sandbox: Sandbox | null,
  job: GradingJobRow,
  helpers: JobHelpers,
  error: unknown,
): Promise<never> {
  const reason = wordsOf(error);
  const kind = error instanceof SandboxFault ? error.kind : 'other';
  const log = logger.child({ submissionId: job.submissionId, jobId: job.id, try: job.tries, kind });
  if (sandbox !== null && !stopping.aborted) engine.report(sandbox, error);
  const isLastTry = helpers.job.attempts >= helpers.job.max_attempts;
  if (!stopping.aborted && (isLastTry || (kind === 'judge' && job.tries >= mostJudgeFaults))) {
    log.error({ err: error }, 'grading given up');
    await failGradingJob(db, job.id, reason);
  } else {
    log.warn({ err: error }, 'grading interrupted, will be tried again');
    await requeueGradingJob(db, job.id, reason);
  }
  throw error;
}
