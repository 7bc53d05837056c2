import type { Challenge, ProjectFile } from '@holdout/contract';
import {
  beatRun,
  type Db,
  type FileMap,
  failRun,
  finishRun,
  type RunRow,
  requeueRun,
  selectAttempt,
  selectFiles,
  selectRevision,
  selectRun,
  startRun,
} from '@holdout/db';
import { type RunResult, runProject } from '@holdout/grading';
import type { Sandbox } from '@holdout/sandbox';
import type { JobHelpers } from 'graphile-worker';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { WorkerContext } from '../context.ts';
import { creditFault } from '../credit-fault.ts';
import { every } from '../every.ts';
import { RunOutputWriter } from '../run-output-writer.ts';
import { openWorldFiles } from '../world-files.ts';

const Payload = z.object({ runId: z.uuid() });
const beatMs = 2_000;
/** An engine that stands ready is there at once. */
const noticeableMs = 1_000;
/** Between the output of a try that was broken off and that of the next one. Nobody's language is known here. */
const againLine =
  '\n[Interrupted by the platform; it runs again from the start. | Interrompu par la plateforme ; reprise du début.]\n';

/** A candidate's own run, with live output and cancel: wait for the engine, claim, read, run, record. */
export function runProjectTask(context: WorkerContext) {
  const readWorldFiles = openWorldFiles(context.db);
  return async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const { runId } = Payload.parse(payload);
    const before = await selectRun(context.db, runId);
    const askedAt = performance.now();
    const sandbox = await context.engine.ready();
    const hasWaited = performance.now() - askedAt > noticeableMs;
    // Read while the claim is being written: somebody waits at the screen.
    const input = readInput(context, before, readWorldFiles);
    input.catch(() => undefined);
    const run = await startRun(context.db, runId);
    if (run === null) return;
    const isAgain = helpers.job.attempts > 1;
    // It was broken off, or asked for while no worker or no engine was there: a fault of ours took the candidate's time.
    const isLate = isAgain || hasWaited || run.queuedAt < context.startedAt;
    const cancelling = new AbortController();
    if (run.cancelRequestedAt !== null) cancelling.abort();
    const unwatch = context.cancellations.watch(runId, cancelling);
    const beat = every(
      beatMs,
      () => beatAndLookForCancel(context, runId, cancelling),
      () => undefined,
    );
    try {
      const signal = AbortSignal.any([cancelling.signal, context.stopping]);
      const output = new RunOutputWriter(context.db, run.id);
      if (isAgain) output.write('stderr', Buffer.from(againLine));
      const ran = await runOnce(context, sandbox, run, await input, output, signal);
      await record(context, run, ran, isLate);
    } catch (error) {
      await handleFault(context, sandbox, run, helpers, error);
    } finally {
      beat.close();
      unwatch();
    }
  };
}

interface RunInput {
  challenge: Challenge;
  files: ProjectFile[];
  dataFiles: ProjectFile[];
}

async function readInput(
  { db, shelf }: WorkerContext,
  { attemptId, revision }: RunRow,
  readWorldFiles: (map: FileMap) => Promise<ProjectFile[]>,
): Promise<RunInput> {
  const [attempt, { files }] = await Promise.all([
    selectAttempt(db, attemptId),
    selectRevision(db, attemptId, revision),
  ]);
  const [challenge, project, dataFiles] = await Promise.all([
    shelf.challenge(attempt.challengeId),
    selectFiles(db, files),
    readWorldFiles(attempt.workspace?.data ?? {}),
  ]);
  return { challenge, files: project, dataFiles };
}

async function runOnce(
  { stopping }: WorkerContext,
  sandbox: Sandbox,
  run: RunRow,
  input: RunInput,
  output: RunOutputWriter,
  signal: AbortSignal,
): Promise<RunResult> {
  const ran = await runProject({
    ...input,
    sandbox,
    kind: run.kind,
    path: run.path ?? undefined,
    label: run.id,
    onOutput: (stream, chunk) => output.write(stream, chunk),
    signal,
  });
  await output.end();
  // What a stopping worker ended was not cancelled by anybody: another try runs it whole.
  stopping.throwIfAborted();
  return ran;
}

/** The end and the time that it cost somebody appear together or not at all. */
async function record(
  { db, logger }: WorkerContext,
  run: RunRow,
  ran: RunResult,
  isLate: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    const isFirst = await finishRun(tx, run.id, ran);
    if (isFirst && isLate) await credit(tx, logger, run);
  });
}

/** A cancel that was asked for while the listening connection was broken is found here. */
async function beatAndLookForCancel(
  { db }: WorkerContext,
  runId: string,
  cancelling: AbortController,
): Promise<void> {
  await beatRun(db, runId);
  const run = await selectRun(db, runId);
  if (run.cancelRequestedAt !== null) cancelling.abort();
}

async function handleFault(
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
    const minutes = await credit(db, logger, run);
    await failRun(
      db,
      run.id,
      `The platform could not run this; it was not your code. ${minutes} min were added to your time. Please run it again.`,
    );
  }
  throw error;
}

async function credit(db: Db, logger: Logger, run: RunRow): Promise<number> {
  const minutes = await creditFault(db, run.attemptId, run.queuedAt);
  logger.info({ runId: run.id, attemptId: run.attemptId, minutes }, 'time credited');
  return minutes;
}
