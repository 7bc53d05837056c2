import { Worker } from 'node:worker_threads';
import { type AnalysisRequest, type FileAnalysis, notAnalysed } from './analysis.ts';

const startTimeoutMs = 60_000;
const fileTimeoutMs = 20_000;
/** After so many files that no tool can read, the rest is left to people too. */
const mostFailures = 8;

/**
 * Reads files in a worker thread. A file that takes too long or kills the thread is reported as not analysed; the next
 * ones go on in a new thread. Nothing of a submission is executed.
 */
export async function analyseFiles(files: AnalysisRequest[], signal?: AbortSignal): Promise<FileAnalysis[]> {
  const analyses: FileAnalysis[] = [];
  let worker: Worker | null = null;
  let failures = 0;
  try {
    for (const file of files) {
      signal?.throwIfAborted();
      const isGivenUp = failures >= mostFailures;
      if (!isGivenUp) worker ??= await startWorker();
      const analysis = worker && !isGivenUp ? await ask(worker, file) : null;
      analyses.push(analysis ?? notAnalysed(file));
      if (analysis) continue;
      failures++;
      await worker?.terminate();
      worker = null;
    }
    return analyses;
  } finally {
    await worker?.terminate();
  }
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./start-analysis-worker.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 768, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  });
  const first = await nextMessage(worker, startTimeoutMs);
  if (first.kind === 'message') return worker;
  await worker.terminate();
  throw new Error(`The thread that analyses code did not start: ${first.reason}`);
}

async function ask(worker: Worker, file: AnalysisRequest): Promise<FileAnalysis | null> {
  const answer = nextMessage(worker, fileTimeoutMs);
  worker.postMessage(file);
  const settled = await answer;
  return settled.kind === 'message' ? (settled.value as FileAnalysis | null) : null;
}

type Answer = { kind: 'message'; value: unknown } | { kind: 'ended'; reason: string };

function nextMessage(worker: Worker, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (value: unknown) => settle({ kind: 'message', value });
    const onError = (error: unknown) => settle({ kind: 'ended', reason: String(error) });
    const onExit = (code: number) => settle({ kind: 'ended', reason: `exit code ${code}` });
    const timer = setTimeout(() => settle({ kind: 'ended', reason: 'too slow' }), timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
