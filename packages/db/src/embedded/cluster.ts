import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { RunAs } from './run-as.ts';
import { spawnInFolder, workingFolder } from './spawn-as.ts';

export const databaseUser = 'holdout';
const majorVersion = '18';

/** Makes the cluster in a draft folder and renames it, so that a killed first start leaves no half-made cluster. */
export async function ensureCluster(
  clusterDir: string,
  user: RunAs | null,
  binaries: Binaries,
  onInitialise: () => void,
): Promise<void> {
  const versionFile = path.join(clusterDir, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === majorVersion) return;
    throw new EmbeddedPostgresError(
      `The database in ${clusterDir} was made by PostgreSQL ${version}; this Holdout runs ${majorVersion}. Use the Holdout that made it, or another data folder.`,
    );
  }
  onInitialise();
  const draft = `${clusterDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (user) chownSync(draft, user.uid, user.gid);
  await initialise(draft, user, binaries);
  renameSync(draft, clusterDir);
}

function initialise(folder: string, user: RunAs | null, binaries: Binaries): Promise<void> {
  // Without an explicit encoding the database would take the locale of the shell, often none (SQL_ASCII).
  const args = [
    ...['-D', workingFolder, '-U', databaseUser, '--auth=trust', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ];
  const child = spawnInFolder(folder, user, binaries.initdb, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new EmbeddedPostgresError('The built-in PostgreSQL could not be run.', { cause })),
    );
    child.once('close', (code) => {
      if (code === 0) return resolve();
      rmSync(folder, { recursive: true, force: true });
      reject(new EmbeddedPostgresError(`The database could not be created: ${lastLines(output)}`));
    });
  });
}

/** The lines that tell most: that the disk is full, which may stand far above, or else the last ones. */
export function lastLines(text: string, count = 4): string {
  const full = text.split('\n').findLast((line) => line.includes('No space left on device'));
  if (full) return full.slice(-800);
  return text.trim().split('\n').slice(-count).join(' | ').slice(-800);
}
