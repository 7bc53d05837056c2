import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Connection, connect } from '@holdout/db';
import { findEmbeddedPostgres } from '@holdout/db/embedded';
import { type ApiClient, createApiClient } from '../src/api-client.ts';
import { projectFolder } from '../src/config.ts';

/** The real thing: `npm start` as a process of its own, on a free port and a data folder of its own. */
export interface TestPlatform {
  address: string;
  dataFolder: string;
  process: ChildProcess;
  /** From the command to the line that says it is ready. */
  startMs: number;
  /** Everything it has printed. */
  output(): string;
  visitor(): ApiClient;
  openDatabase(): Connection;
  /** Lets it end by this signal and waits for it; tells the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export const holdout = path.join(projectFolder, 'apps', 'cli', 'bin', 'holdout.mjs');
const startPatienceMs = 300_000;

export async function startPlatform(
  options: {
    dataFolder?: string;
    port?: number;
    env?: Record<string, string>;
    args?: string[];
    /** As a person starts it; otherwise the command itself is our child. */
    isByNpm?: boolean;
  } = {},
): Promise<TestPlatform> {
  const dataFolder = options.dataFolder ?? makeDataFolder();
  const port = options.port ?? (await findFreePort());
  const startedAt = performance.now();
  const args = ['--port', String(port), '--data', dataFolder, ...(options.args ?? ['--no-demo'])];
  const [command, words] = options.isByNpm
    ? ['npm', ['start', '--', ...args]]
    : [process.execPath, [holdout, 'start', ...args]];
  const child = spawn(command, words, {
    cwd: projectFolder,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const isReady = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${printed}`)), startPatienceMs);
    const read = (chunk: Buffer) => {
      printed += chunk;
      if (!printed.includes('Holdout is ready')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed}`)));
  });
  await isReady;
  const address = `http://localhost:${port}`;
  return {
    address,
    dataFolder,
    process: child,
    startMs: performance.now() - startedAt,
    output: () => printed,
    visitor: () => createApiClient(address),
    openDatabase: () => connect(findEmbeddedPostgres(dataFolder), { maxConnections: 3 }),
    async end(signal = 'SIGINT') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exit = once(child, 'exit');
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
}

/** Runs a command of Holdout to its end. */
export async function runHoldout(args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [holdout, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

export function makeDataFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'holdout-platform-'));
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Processes whose environment names this data folder: API, worker, and whatever they started. */
export function findProcessesOf(dataFolder: string): number[] {
  return listProcesses().filter((pid) => {
    const environment = readProc(pid, 'environ');
    return environment.split('\0').includes(`HOLDOUT_DATA=${dataFolder}`);
  });
}

/** The one process of the platform that runs this entry, such as `apps/worker/src/main.ts`. */
export function findPart(dataFolder: string, entry: string): number {
  const found = findProcessesOf(dataFolder).filter((pid) => readProc(pid, 'cmdline').includes(entry));
  if (found.length !== 1) throw new Error(`${found.length} processes run ${entry}`);
  return found[0] as number;
}

/** The server of the embedded database. */
export function findDatabase(dataFolder: string): number {
  const [pid] = readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return Number(pid);
}

/** One that has ended and is not yet reaped has ended. */
export function isAlive(pid: number): boolean {
  return /^State:\s+[^ZX]/m.test(readProc(pid, 'status'));
}

function listProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(isAlive);
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
