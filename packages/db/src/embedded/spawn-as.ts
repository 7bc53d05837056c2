import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import type { RunAs } from './run-as.ts';

/**
 * Starts a PostgreSQL program inside `folder`. Its `-D` is the working folder itself, named so that no parent folder
 * has to be readable: the programs may then keep a cluster below /root without any rights there.
 */
export const workingFolder = process.platform === 'linux' ? '/proc/self/cwd' : '.';

export function spawnInFolder(
  folder: string,
  user: RunAs | null,
  program: string,
  args: string[],
  options: { stdio: StdioOptions; endsWithUs?: boolean },
): ChildProcess {
  // Fixed: PostgreSQL would read PG… variables, and a server needs no secrets of ours.
  const env = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
  };
  const base = { cwd: folder, env, stdio: options.stdio, detached: true } as const;
  if (!options.endsWithUs || !hasSetpriv()) {
    return spawn(program, args, user ? { ...base, uid: user.uid, gid: user.gid } : base);
  }
  const identity = user ? ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'] : [];
  // The kernel sends the stop signal even when we are killed; without setpriv the next start ends the orphan.
  return spawn('setpriv', [...identity, '--pdeathsig', 'INT', '--', program, ...args], base);
}

let setprivWorks: boolean | undefined;
function hasSetpriv(): boolean {
  setprivWorks ??= spawnSync('setpriv', ['--pdeathsig', 'INT', '--', 'true']).status === 0;
  return setprivWorks;
}
