import type { FileChange } from '@holdout/contract';

/** A project as text by path. Never changed in place, so that "is it the same?" is one comparison. */
export type Files = Readonly<Record<string, string>>;

export function toFiles(list: readonly { path: string; content: string }[]): Files {
  return Object.fromEntries(list.map(({ path, content }) => [path, content]));
}

/** What turns `from` into `to`; null deletes. */
export function diffFiles(from: Files, to: Files): FileChange[] {
  const changed = Object.entries(to)
    .filter(([path, content]) => from[path] !== content)
    .map(([path, content]): FileChange => ({ path, content }));
  const deleted = Object.keys(from)
    .filter((path) => to[path] === undefined)
    .map((path): FileChange => ({ path, content: null }));
  return [...changed, ...deleted];
}

export function applyChanges(files: Files, changes: readonly FileChange[]): Files {
  const next: Record<string, string> = { ...files };
  for (const { path, content } of changes) {
    if (content === null) delete next[path];
    else next[path] = content;
  }
  return next;
}
