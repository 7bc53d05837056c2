import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith, projectFolder } from '../config.ts';

const graceMs = 10_000;
const largestLogBytes = 20_000_000;
const shortestWaitMs = 1_000;
const longestWaitMs = 15_000;
const steadyMs = 60_000;
const mostCrashes = 6;

export interface ChildOptions {
  name: string;
  /** Path inside the project. */
  entry: string;
  env: Record<string, string | undefined>;
  logFile: string;
  /** Said to whoever watches the terminal. */
  onNews: (text: string) => void;
  /** It crashed again and again: there is no use in another try. */
  onGivenUp: (lastWords: string) => void;
}

/**
 * One process of the platform, started again when it crashes, with growing pauses and not for ever. It lives in its own
 * process group, so that Ctrl-C in the terminal reaches only us, and it watches us, so that it never outlives us.
 */
export class PlatformChild {
  #process: ChildProcess;
  #isStopping = false;
  #crashes = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: ChildOptions) {
    this.#process = this.#spawn();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#timer) clearTimeout(this.#timer);
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
    this.#isStopping = false;
    this.#process = this.#spawn();
  }

  killNow(): void {
    this.#isStopping = true;
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
      execArgv: [
        '--import',
        import.meta.resolve('tsx'),
        '--import',
        fileURLToPath(import.meta.resolve('./watch-parent.ts')),
      ],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    child.once('exit', (code, signal) => this.#onExit(startedAt, code ?? signal));
    return child;
  }

  #onExit(startedAt: number, how: number | NodeJS.Signals | null): void {
    if (this.#isStopping) return;
    const { name, logFile, onNews, onGivenUp } = this.options;
    this.#crashes = Date.now() - startedAt > steadyMs ? 1 : this.#crashes + 1;
    if (this.#crashes > mostCrashes) {
      onGivenUp(lastWords(logFile));
      return;
    }
    const waitMs = Math.min(shortestWaitMs * 2 ** (this.#crashes - 1), longestWaitMs);
    onNews(`The ${name} ended (${how}); starting it again in ${waitMs / 1000} s. Its log: ${logFile}`);
    this.#timer = setTimeout(() => {
      this.#process = this.#spawn();
    }, waitMs);
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
