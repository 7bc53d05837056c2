import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const patienceMs = 15_000;

/**
 * Ends whatever still serves a cluster after its owner was killed: the server itself, or its last backends when the
 * server was killed too. The caller holds the folder's lock, so nobody else uses them.
 */
export async function endOrphan(clusterDir: string): Promise<boolean> {
  const found = findServers(clusterDir);
  const main = readPid(clusterDir);
  for (const pid of found) if (pid === main) sendSignal(pid, 'SIGINT');
  const deadline = Date.now() + patienceMs;
  while (findServers(clusterDir).length > 0) {
    if (Date.now() > deadline) for (const pid of findServers(clusterDir)) sendSignal(pid, 'SIGKILL');
    await wait(20);
  }
  // Left by kill -9. The process id in them may belong to another program by now, and the server would not start.
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock', '.s.PGSQL.5432']) {
    rmSync(path.join(clusterDir, name), { force: true });
  }
  return found.length > 0;
}

export function sendSignal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Processes of PostgreSQL that work in this folder; every backend does. */
function findServers(clusterDir: string): number[] {
  if (!existsSync(clusterDir)) return [];
  if (process.platform !== 'linux') {
    const pid = readPid(clusterDir);
    return pid !== null && sendSignal(pid, 0) ? [pid] : [];
  }
  const folder = realpathSync(clusterDir);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => readLink(`/proc/${pid}/cwd`) === folder)
    .filter((pid) => path.basename(readLink(`/proc/${pid}/exe`) ?? '').startsWith('postgres'));
}

function readLink(name: string): string | null {
  try {
    return readlinkSync(name);
  } catch {
    return null;
  }
}

function readPid(clusterDir: string): number | null {
  const pidFile = path.join(clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
