import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { lastLines } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { RunAs } from './run-as.ts';
import { sendSignal } from './server-processes.ts';
import { spawnInFolder, workingFolder } from './spawn-as.ts';

const startTimeoutMs = 60_000;
const fastStopMs = 10_000;
const largestLogBytes = 5_000_000;

/** The PostgreSQL server process of one cluster. */
export interface Postmaster {
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
}

export async function startPostmaster(
  clusterDir: string,
  user: RunAs | null,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const logFile = path.join(path.dirname(clusterDir), 'postgres.log');
  const log = openLog(logFile);
  const args = ['-D', workingFolder, '-k', '.', '-c', 'listen_addresses='];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const child = spawnInFolder(clusterDir, user, binaries.postgres, args, {
    stdio: ['ignore', log, log],
    endsWithUs: true,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await waitUntilReady(clusterDir, child, logFile);
  return { pid: child.pid as number, ended };
}

/** Fast stop: open transactions are rolled back, nothing committed is lost. */
export async function stopPostmaster({ pid, ended }: Postmaster): Promise<void> {
  sendSignal(pid, 'SIGINT');
  const isEnded = await Promise.race([ended.then(() => true), wait(fastStopMs, false, { ref: false })]);
  if (isEnded) return;
  // Immediate stop; the next start recovers from the write-ahead log.
  sendSignal(pid, 'SIGQUIT');
  await ended;
}

async function waitUntilReady(clusterDir: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  const pidFile = path.join(clusterDir, 'postmaster.pid');
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      const log = existsSync(logFile) ? lastLines(readFileSync(logFile, 'utf8')) : '';
      throw new EmbeddedPostgresError(
        `The built-in PostgreSQL did not start: ${log} (whole log: ${logFile})`,
      );
    }
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await wait(10);
  }
  throw new EmbeddedPostgresError(
    `The built-in PostgreSQL was not ready after ${startTimeoutMs / 1000} s (log: ${logFile}).`,
  );
}

function openLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(logFile, size > largestLogBytes ? 'w' : 'a', 0o600);
}
