import { mergeFiles } from './merge-files.ts';
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
  /** Files that both sides changed, in different places: they hold both changes. */
  joined: string[];
  /** Files that both sides changed in the same place: only a person can choose. They hold one's own text. */
  conflicts: string[];
}

/** Puts one's own changes on top of what was saved elsewhere meanwhile. */
export function rebase(own: readonly OwnChange[], theirs: Files): Rebased {
  const files: Record<string, string> = { ...theirs };
  const joined: string[] = [];
  const conflicts: string[] = [];
  for (const change of own) {
    const { path, mine } = change;
    const their = theirs[path] ?? null;
    const merged = isForeign(change, their) ? mergeSides(change, their) : mine;
    if (merged === undefined) conflicts.push(path);
    else if (merged !== mine) joined.push(path);
    const content = merged === undefined ? mine : merged;
    if (content === null) delete files[path];
    else files[path] = content;
  }
  return { files, joined, conflicts };
}

function isForeign({ base, mine, sent }: OwnChange, their: string | null): boolean {
  return their !== base && their !== mine && !(their !== null && sent.includes(their));
}

/** Undefined where a person has to choose; a file that one side deleted or both made is such a case. */
function mergeSides({ path, base, mine }: OwnChange, their: string | null): string | undefined {
  if (base === null || mine === null || their === null) return undefined;
  return mergeFiles(path, base, mine, their) ?? undefined;
}
