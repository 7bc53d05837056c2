import type { TreeLine } from '../tree/tree-keys.ts';
import type { FileMatches, SearchMatch } from './search-files.ts';

/** The visible lines of the results: each file, and under it its places. */
export type ResultRow = TreeLine & { key: string; file: FileMatches; position: number; setSize: number } & (
    | { kind: 'file' }
    | { kind: 'match'; match: SearchMatch }
  );

function keyOf(file: FileMatches, match?: SearchMatch): string {
  return match ? `${file.path}:${match.start}` : file.path;
}

export function buildResultRows(files: readonly FileMatches[], collapsed: ReadonlySet<string>): ResultRow[] {
  return files.flatMap((file, at): ResultRow[] => {
    const isOpen = !collapsed.has(file.path);
    const row: ResultRow = {
      kind: 'file',
      key: keyOf(file),
      level: 1,
      position: at + 1,
      setSize: files.length,
      isOpen,
      file,
    };
    return isOpen ? [row, ...listMatches(file)] : [row];
  });
}

function listMatches(file: FileMatches): ResultRow[] {
  return file.matches.map((match, at) => ({
    kind: 'match',
    key: keyOf(file, match),
    level: 2,
    position: at + 1,
    setSize: file.matches.length,
    isOpen: null,
    file,
    match,
  }));
}

/** A place, or with no start a whole file, that was taken off the list while the file held this text. */
export interface Dismissed {
  path: string;
  content: string;
  start: number | null;
}

/** What was found without what was taken off the list. Typing in a file brings its places back: they are other places. */
export function withoutDismissed(
  files: readonly FileMatches[],
  dismissed: readonly Dismissed[],
): FileMatches[] {
  return files.flatMap((file) => {
    const gone = dismissed.filter(({ path, content }) => path === file.path && content === file.content);
    if (gone.some(({ start }) => start === null)) return [];
    const matches = file.matches.filter((match) => !gone.some(({ start }) => start === match.start));
    return matches.length > 0 ? [{ ...file, matches }] : [];
  });
}

/** The same places after these matches of their file were replaced. */
export function followReplacement(
  dismissed: readonly Dismissed[],
  { path, content, matches }: FileMatches,
  replaced: string,
): Dismissed[] {
  return dismissed.map((each) => {
    if (each.path !== path || each.content !== content || each.start === null) return each;
    const start = each.start;
    const shift = matches
      .filter((match) => match.end <= start)
      .reduce((sum, match) => sum + (match.replacement?.length ?? 0) - (match.end - match.start), 0);
    return { path, content: replaced, start: start + shift };
  });
}

export function countMatches(files: readonly FileMatches[]): number {
  return files.reduce((count, { matches }) => count + matches.length, 0);
}
