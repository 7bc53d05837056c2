import type { z } from 'zod';
import type { WorkerState } from '../tended-worker.ts';
import type { PythonFiles } from './mirror.ts';
import { openSession, type Problem, type PyrightSession, type PyrightWorker } from './pyright-session.ts';

export interface PyrightOptions {
  createWorker: () => PyrightWorker;
  /** The folder of the project, such as `/3f0c…`, as the editor's addresses have it. */
  folder: string;
  readFiles: () => PythonFiles;
  /** What is known about libraries, such as `numpy/__init__.pyi`. */
  loadStubs: () => Promise<PythonFiles>;
  onState: (state: WorkerState) => void;
  onProblems: (path: string, problems: readonly Problem[]) => void;
  /** After which a server that says nothing counts as hanging. Its first answer reads half of the standard library. */
  timeoutMs: number;
  /** So many failures with no answer between them, and it is given up. */
  mostFailures: number;
}

export interface Pyright {
  sync: (files: PythonFiles) => void;
  /** Null when there is no answer: not yet, not any more, or not to this. */
  ask: <Shape>(
    method: string,
    params: object,
    shape: z.ZodType<Shape>,
    signal?: AbortSignal,
  ) => Promise<Shape | null>;
  stop: () => void;
}

/** Keeps a language server for as long as it is wanted: one that hangs or breaks is replaced, up to a limit. */
export function tendPyright(options: PyrightOptions): Pyright {
  const { createWorker, folder, readFiles, loadStubs, onState, onProblems, timeoutMs, mostFailures } =
    options;
  let session: PyrightSession | null = null;
  let failures = 0;
  let isStopped = false;

  async function begin(): Promise<void> {
    const stubs = await loadStubs();
    const files = readFiles();
    const opened = await openSession({ createWorker, folder, files, stubs, onProblems, onBroken: replace });
    if (isStopped) return opened.end();
    session = opened;
    opened.sync(readFiles());
    onState('ready');
  }
  const tryToBegin = () => void begin().catch(() => isStopped || onState('unavailable'));

  function replace(): void {
    session = null;
    failures += 1;
    if (failures < mostFailures) tryToBegin();
    else onState('unavailable');
  }

  tryToBegin();
  return {
    sync: (files) => session?.sync(files),
    ask: async (method, params, shape, signal) => {
      const asked = session;
      if (!asked) return null;
      const heardBefore = asked.heardCount();
      const timer = setTimeout(() => {
        if (session !== asked || asked.heardCount() > heardBefore) return;
        asked.end();
        replace();
      }, timeoutMs);
      try {
        const answer = await asked.ask(method, params, shape, signal);
        failures = 0;
        return answer;
      } catch {
        // Called off, refused, or not understood: the editor goes on without.
        return null;
      } finally {
        // Whoever types on calls each question off; that must not hide that the server hangs.
        if (!signal?.aborted) clearTimeout(timer);
      }
    },
    stop: () => {
      isStopped = true;
      session?.end();
      session = null;
    },
  };
}
