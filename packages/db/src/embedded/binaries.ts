import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { RunAs } from './run-as.ts';

/** Where the server and initdb stand, in a folder that the user they run as can read. */
export interface Binaries {
  postgres: string;
  initdb: string;
}

export function prepareBinaries(user: RunAs | null): Binaries {
  const installed = findInstalled();
  replaySymlinks(installed.folder);
  const own = inFolder(path.join(installed.folder, 'native'));
  if (user === null || canRun(own.postgres, user)) return own;
  return inFolder(copyToReadablePlace(installed, user));
}

const inFolder = (native: string): Binaries => ({
  postgres: path.join(native, 'bin', 'postgres'),
  initdb: path.join(native, 'bin', 'initdb'),
});

function findInstalled(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
    return { folder, version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

/** npm packages cannot hold symbolic links; the package lists them for an install script that we do not run. */
function replaySymlinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function canRun(binary: string, user: RunAs): boolean {
  return spawnSync(binary, ['--version'], { cwd: '/', uid: user.uid, gid: user.gid }).status === 0;
}

/** A clone in /root cannot be read by another user, so root keeps a copy where caches of the system live. */
function copyToReadablePlace(installed: { folder: string; version: string }, user: RunAs): string {
  for (const parent of ['/var/cache', os.tmpdir()]) {
    const place = path.join(parent, `holdout-postgres-${installed.version}`);
    if (!existsSync(place)) {
      const draft = mkdtempSync(`${place}.`);
      cpSync(path.join(installed.folder, 'native'), path.join(draft, 'native'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      spawnSync('chmod', ['-R', 'go+rX', draft]);
      try {
        renameSync(draft, place);
      } catch {
        // Another process was first with the same copy.
        rmSync(draft, { recursive: true, force: true });
      }
    }
    const native = path.join(place, 'native');
    if (canRun(inFolder(native).postgres, user)) return native;
  }
  throw new EmbeddedPostgresError(
    `The built-in PostgreSQL in ${installed.folder} cannot be run by a user other than root. Move Holdout to a folder that everyone may read, or set DATABASE_URL.`,
  );
}
