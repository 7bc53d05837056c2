import type { Files } from './project-files.ts';

/** One change made here, with what the file was before it; null means that the file did not exist. */
export interface OwnChange {
  path: string;
  base: string | null;
  mine: string | null;
  /** Earlier texts of this file that were sent from here: finding one on the server is no foreign change. */
  sent: readonly string[];
}

export interface Rebased {
  /** The other version with one's own changes on top. */
  files: Files;
  /** Files that both sides changed differently: only a person can choose. */
  conflicts: string[];
}

/** Puts one's own changes on top of what was saved elsewhere meanwhile. */
export function rebase(own: readonly OwnChange[], theirs: Files): Rebased {
  const files: Record<string, string> = { ...theirs };
  const conflicts: string[] = [];
  for (const { path, base, mine, sent } of own) {
    const their = theirs[path] ?? null;
    const isTheirChange = their !== base && !(their !== null && sent.includes(their));
    if (isTheirChange && their !== mine) conflicts.push(path);
    if (mine === null) delete files[path];
    else files[path] = mine;
  }
  return { files, conflicts };
}
