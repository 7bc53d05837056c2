/** Splits output into plain text and places in the project that a click can open. */
export type OutputPart =
  | { kind: 'text'; text: string }
  | { kind: 'place'; text: string; path: string; line: number };

/** After so many the rest stays plain text: a page of fifty thousand buttons would stand still. */
const mostPlaces = 1_000;

const placePattern = /File "([^"\n]{1,300})", line (\d{1,7})|^([\w./-]{1,200}\.py):(\d{1,7})(?=:)/gm;

export function splitOutput(text: string, projectPaths: readonly string[]): OutputPart[] {
  const parts: OutputPart[] = [];
  let end = 0;
  let places = 0;
  for (const match of text.matchAll(placePattern)) {
    const path = findProjectPath(match[1] ?? match[3] ?? '', projectPaths);
    if (path === null) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'place', text: match[0], path, line: Number(match[2] ?? match[4]) });
    end = match.index + match[0].length;
    places += 1;
    if (places >= mostPlaces) break;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Python names files by their full path in the container; the project's path is its tail. */
function findProjectPath(named: string, projectPaths: readonly string[]): string | null {
  const matching = projectPaths.filter((path) => named === path || named.endsWith(`/${path}`));
  return matching.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
