import { type PipelineChallenge, type ProjectFile, requirePipeline, type Usage } from '@holdout/contract';
import {
  beatRun,
  type FileMap,
  type RunRow,
  selectAttempt,
  selectFiles,
  selectRevision,
  selectRun,
  startRun,
} from '@holdout/db';
import { type RunResult, runProject } from '@holdout/grading';
import type { Sandbox } from '@holdout/sandbox';
import type { JobHelpers } from 'graphile-worker';
import { z } from 'zod';
import type { WorkerContext } from '../context.ts';
import { every } from '../every.ts';
import { RunOutputWriter } from '../run-output-writer.ts';
import { openWorldFiles } from '../world-files.ts';
import { handleRunFault, recordRun } from './run-end.ts';

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
    let usage: Usage | null = null;
    const beat = every(
      beatMs,
      () => beatAndLookForCancel(context, runId, usage, cancelling),
      () => undefined,
    );
    try {
      const signal = AbortSignal.any([cancelling.signal, context.stopping]);
      const output = new RunOutputWriter(context.db, run.id);
      if (isAgain) output.write('stderr', Buffer.from(againLine));
      const onUsage = (latest: Usage) => {
        usage = latest;
      };
      const ran = await runOnce(context, sandbox, run, await input, { output, onUsage, signal });
      await recordRun(context, run, ran, isLate);
    } catch (error) {
      await handleRunFault(context, sandbox, run, helpers, error);
    } finally {
      beat.close();
      unwatch();
    }
  };
}

interface RunInput {
  challenge: PipelineChallenge;
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
  return { challenge: requirePipeline(challenge), files: project, dataFiles };
}

interface Watching {
  output: RunOutputWriter;
  onUsage: (usage: Usage) => void;
  signal: AbortSignal;
}

async function runOnce(
  { stopping }: WorkerContext,
  sandbox: Sandbox,
  run: RunRow,
  input: RunInput,
  { output, onUsage, signal }: Watching,
): Promise<RunResult> {
  const ran = await runProject({
    ...input,
    sandbox,
    kind: run.kind,
    path: run.path ?? undefined,
    lines: run.lines ?? undefined,
    test: run.test ?? undefined,
    label: run.id,
    onOutput: (stream, chunk) => output.write(stream, chunk),
    onUsage,
    signal,
  });
  await output.end();
  // What a stopping worker ended was not cancelled by anybody: another try runs it whole.
  stopping.throwIfAborted();
  return ran;
}

/** A cancel that was asked for while the listening connection was broken is found here. */
async function beatAndLookForCancel(
  { db }: WorkerContext,
  runId: string,
  usage: Usage | null,
  cancelling: AbortController,
): Promise<void> {
  await beatRun(db, runId, usage);
  const run = await selectRun(db, runId);
  if (run.cancelRequestedAt !== null) cancelling.abort();
}
