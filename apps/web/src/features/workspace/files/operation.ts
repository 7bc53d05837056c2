import type { FileChange } from '@holdout/contract';
import type { Files } from '../project/project-files.ts';

/** What was done to the files in one go, kept so that it can be taken back later, whatever was typed meanwhile. */
export interface Operation {
  changes: readonly FileChange[];
  before: Readonly<Record<string, string | null>>;
  /** Old path to new path. */
  moved: ReadonlyMap<string, string>;
}

export function recordOperation(
  files: Files,
  changes: readonly FileChange[],
  moved: ReadonlyMap<string, string> = new Map(),
): Operation {
  const before = Object.fromEntries(changes.map(({ path }) => [path, files[path] ?? null]));
  return { changes, before, moved };
}

export interface Undo {
  changes: FileChange[];
  /** Files that were changed since in a way that taking the operation back would destroy; they stay as they are. */
  kept: string[];
}

/** Moved files go back with what they hold now; the others go back only if nobody has changed them since. */
export function undoOperation(files: Files, { changes, before, moved }: Operation): Undo {
  const undo: Undo = { changes: [], kept: [] };
  const targets = new Set(moved.values());
  for (const [from, to] of moved) {
    const content = files[to];
    const isBlocked = files[from] !== undefined && !targets.has(from);
    if (content === undefined || isBlocked) undo.kept.push(to);
    else {
      undo.changes.push({ path: from, content });
      if (!moved.has(to)) undo.changes.push({ path: to, content: null });
    }
  }
  for (const { path, content } of changes) {
    if (moved.has(path) || targets.has(path)) continue;
    if ((files[path] ?? null) === content) undo.changes.push({ path, content: before[path] ?? null });
    else undo.kept.push(path);
  }
  return undo;
}
