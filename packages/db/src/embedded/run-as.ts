import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** PostgreSQL refuses to run as root. Who it runs as instead; null when we are not root ourselves. */
export interface RunAs {
  uid: number;
  gid: number;
}

/**
 * The owner of an existing cluster stays its owner. A new one belongs to the machine's `postgres` user where there is
 * one, otherwise to a system user `holdout` that is made for it: initdb insists on a user with a name.
 */
export function chooseUser(clusterDir: string): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser('postgres') ?? findUser('holdout') ?? createUser('holdout');
}

function findUser(name: string): RunAs | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : null;
}

function createUser(name: string): RunAs {
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    { encoding: 'utf8' },
  );
  const user = findUser(name);
  if (user) return user;
  throw new EmbeddedPostgresError(
    `PostgreSQL may not run as root, and the system user "${name}" could not be made (${(made.stderr || made.error?.message || 'useradd failed').trim()}). Start Holdout as another user, or set DATABASE_URL.`,
  );
}
