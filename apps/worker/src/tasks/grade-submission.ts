import type { Challenge, Grade, Kit, ProjectFile } from '@holdout/contract';
import {
  beatGradingJob,
  type GradingJobRow,
  saveGrade,
  selectAttempt,
  selectAttemptSeed,
  selectFiles,
  selectRevision,
  selectRole,
  selectSubmission,
  startGradingJob,
} from '@holdout/db';
import { gradeDesign, gradeSubmission } from '@holdout/grading';
import type { Sandbox } from '@holdout/sandbox';
import type { JobHelpers } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerContext } from '../context.ts';
import { every } from '../every.ts';
import { handleGradingFault } from './grading-fault.ts';

const Payload = z.object({ submissionId: z.uuid() });
const beatMs = 5_000;

interface GradingInput {
  challenge: Challenge;
  kit: Kit;
  seed: string;
  files: ProjectFile[];
}

/**
 * One submission, from the queue to its grade: wait for the engine, claim, read, grade, record. What the candidate's
 * code did stands in the grade; an exception is a fault of ours, and the queue tries again. A design waits for no engine.
 */
export function gradeSubmissionTask(context: WorkerContext) {
  return async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const { submissionId } = Payload.parse(payload);
    const sandbox = (await isDesign(context, submissionId)) ? null : await context.engine.ready();
    const job = await startGradingJob(context.db, submissionId);
    if (job === null) return;
    const beat = every(
      beatMs,
      () => beatGradingJob(context.db, job.id),
      () => undefined,
    );
    try {
      const input = await readInput(context, submissionId);
      const grade = await makeGrade(context, sandbox, job, input);
      await record(context, job, grade);
    } catch (error) {
      await handleGradingFault(context, sandbox, job, helpers, error);
    } finally {
      beat.close();
    }
  };
}

async function isDesign({ db, shelf }: WorkerContext, submissionId: string): Promise<boolean> {
  const { attemptId } = await selectSubmission(db, submissionId);
  const { challengeId } = await selectAttempt(db, attemptId);
  // A challenge that cannot be read is told when the job reads it.
  const challenge = await shelf.challenge(challengeId).catch(() => null);
  return challenge?.kind === 'design';
}

async function readInput({ db, shelf }: WorkerContext, submissionId: string): Promise<GradingInput> {
  const submission = await selectSubmission(db, submissionId);
  const attempt = await selectAttempt(db, submission.attemptId);
  const role = await selectRole(db, attempt.roleId);
  const revision = await selectRevision(db, attempt.id, submission.revision);
  return {
    challenge: await shelf.challenge(attempt.challengeId),
    kit: await shelf.kit(role.kitId),
    seed: await selectAttemptSeed(db, attempt.id),
    files: await selectFiles(db, revision.files),
  };
}

async function makeGrade(
  { logger, preparedCache, stopping }: WorkerContext,
  sandbox: Sandbox | null,
  job: GradingJobRow,
  input: GradingInput,
): Promise<Grade> {
  const { challenge } = input;
  if (challenge.kind === 'design') return gradeDesign({ ...input, challenge });
  if (sandbox === null) throw new Error('This challenge was a design a moment ago');
  const log = logger.child({ submissionId: job.submissionId, jobId: job.id, try: job.tries });
  log.info({ challenge: challenge.manifest.id }, 'grading started');
  const grade = await gradeSubmission({
    ...input,
    challenge,
    sandbox,
    preparedCache,
    signal: stopping,
    onProgress: (progress) => log.debug({ progress }, 'grading goes on'),
  });
  // What a stopping worker cut short is no result.
  stopping.throwIfAborted();
  return grade;
}

async function record({ db, logger }: WorkerContext, job: GradingJobRow, grade: Grade): Promise<void> {
  const isFirst = await saveGrade(db, job, grade);
  logger.info(
    { submissionId: job.submissionId, jobId: job.id, receipt: grade.receipt.digest },
    isFirst ? 'graded' : 'was graded by another worker meanwhile',
  );
}
