import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { environmentWith, projectFolder } from '../config.ts';
import type { Ground } from './ground.ts';
import { createPauses } from './pauses.ts';

const graceMs = 10_000;
const largestLogBytes = 20_000_000;

/** How Node runs TypeScript in a process of ours that watches us and never outlives us. */
export const childArgv = [
  '--import',
  import.meta.resolve('tsx'),
  '--import',
  fileURLToPath(import.meta.resolve('./watch-parent.ts')),
];

export interface ChildOptions {
  name: string;
  /** Path inside the project. */
  entry: string;
  env: Record<string, string | undefined>;
  logFile: string;
  ground: Ground;
  /** Said to whoever watches the terminal. */
  onNews: (text: string) => void;
  /** It crashed again and again: there is no use in another try. */
  onGivenUp: (lastWords: string) => void;
}

/**
 * One process of the platform, started again when it crashes, with growing pauses and not for ever; without the ground
 * that it stands on it waits for that, however long. It lives in its own
 * process group, so that Ctrl-C in the terminal reaches only us, and it watches us, so that it never outlives us.
 */
export class PlatformChild {
  #process: ChildProcess;
  #stopping = new AbortController();
  readonly #pauses = createPauses();

  constructor(private readonly options: ChildOptions) {
    this.#process = this.#spawn();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(patience);
  }

  /** For development: the same again with the sources as they are now. */
  async restart(): Promise<void> {
    await this.stop();
    this.#stopping = new AbortController();
    this.#process = this.#spawn();
  }

  killNow(): void {
    this.#stopping.abort();
    this.#process.kill('SIGKILL');
  }

  #spawn(): ChildProcess {
    const { entry, env, logFile } = this.options;
    const startedAt = Date.now();
    const log = openLog(logFile);
    const child = fork(path.join(projectFolder, entry), [], {
      cwd: projectFolder,
      env: environmentWith(env),
      detached: true,
      execArgv: childArgv,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const { signal: stopping } = this.#stopping;
    child.once('exit', (code, signal) => {
      this.#startAgain(Date.now() - startedAt, code ?? signal, stopping).catch((error: unknown) => {
        if (!stopping.aborted) throw error;
      });
    });
    return child;
  }

  async #startAgain(
    livedMs: number,
    how: number | NodeJS.Signals | null,
    stopping: AbortSignal,
  ): Promise<void> {
    const { name, logFile, ground, onNews, onGivenUp } = this.options;
    const lack = await ground.missing();
    const pauseMs = lack === null ? this.#pauses.next(livedMs) : 0;
    stopping.throwIfAborted();
    if (pauseMs === null) return onGivenUp(lastWords(logFile));
    const when = lack === null ? `in ${pauseMs / 1000} s` : `when it can work: ${lack}`;
    onNews(`The ${name} ended (${how}); starting it again ${when}. Its log: ${logFile}`);
    await wait(pauseMs, undefined, { signal: stopping });
    await ground.untilFirm(stopping);
    stopping.throwIfAborted();
    this.#process = this.#spawn();
  }
}

function openLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(logFile, size > largestLogBytes ? 'w' : 'a', 0o600);
}

function lastWords(logFile: string): string {
  const text = readFileSync(logFile, 'utf8').trim();
  return text.split('\n').slice(-12).join('\n').slice(-2_000);
}
