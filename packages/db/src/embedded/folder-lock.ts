import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * One live process at a time may hold a folder. The lock is a file that names its holder by process id and by the
 * moment that process began, so a lock left behind by `kill -9` never hinders anyone, even when its id is used again.
 */
const Holder = z.object({ pid: z.int().positive(), bornAt: z.string().nullable() });
type Holder = z.infer<typeof Holder>;

export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by process ${pid}`);
    this.name = 'FolderInUse';
  }
}

export interface FolderLock {
  release(): void;
}

export function lockFolder(folder: string, name: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  const own = path.join(folder, `.${name}.${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeFileSync(
    own,
    JSON.stringify({ pid: process.pid, bornAt: readStat(process.pid)?.bornAt ?? null } satisfies Holder),
  );
  try {
    while (!tryLink(own, file)) {
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw new FolderInUse(folder, holder.pid);
      setAside(file, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return { release: () => releaseOwn(file) };
}

/** The live process that holds the folder, or null. */
export function findHolder(folder: string, name: string): number | null {
  const holder = readHolder(path.join(folder, name));
  return holder && isAlive(holder) ? holder.pid : null;
}

/** A hard link either appears whole or not at all, so a half-written lock is never seen. */
function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renaming tells who was first: whoever took away a lock that is not the dead one puts it back. */
function setAside(file: string, dead: Holder | null): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = readHolder(aside);
  if (taken && taken.pid !== dead?.pid && isAlive(taken)) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function releaseOwn(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = readStat(holder.pid);
  if (stat === null) return true;
  // A killed process that nobody waits for stays in the table as a zombie.
  return stat.state !== 'Z' && (holder.bornAt === null || stat.bornAt === holder.bornAt);
}

/** State and birth (in the kernel's ticks since boot) of a process; null where /proc does not exist. */
function readStat(pid: number): { state: string; bornAt: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] as string, bornAt: fields[19] as string };
  } catch {
    return null;
  }
}
