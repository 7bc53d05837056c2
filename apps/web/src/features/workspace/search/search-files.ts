import { expandReplacement, type SearchQuery, toRegExp } from './query.ts';

/** One place where a file matches. Offsets count from the start of the file. */
export interface SearchMatch {
  start: number;
  end: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The line around the match, cut when it is long, in three parts. */
  before: string;
  text: string;
  after: string;
  replacement: string | null;
}

export interface FileMatches {
  path: string;
  /** The text that was searched: a replacement is only right in this text. */
  content: string;
  matches: SearchMatch[];
}

export type SearchOutcome =
  | { kind: 'found'; files: FileMatches[]; matchCount: number; isCut: boolean }
  | { kind: 'invalid'; problem: string };

export interface SearchedFile {
  path: string;
  content: string;
}

const mostMatches = 5000;
const mostBefore = 40;
const mostShown = 160;

export function searchFiles(files: readonly SearchedFile[], query: SearchQuery): SearchOutcome {
  const expression = toRegExp(query);
  if ('problem' in expression) return { kind: 'invalid', problem: expression.problem };
  const found: FileMatches[] = [];
  let matchCount = 0;
  for (const { path, content } of query.text === '' ? [] : files) {
    const matches = searchText(content, expression, query, mostMatches - matchCount);
    if (matches.length > 0) found.push({ path, content, matches });
    matchCount += matches.length;
    if (matchCount >= mostMatches) return { kind: 'found', files: found, matchCount, isCut: true };
  }
  return { kind: 'found', files: found, matchCount, isCut: false };
}

function searchText(content: string, expression: RegExp, query: SearchQuery, most: number): SearchMatch[] {
  const matches: SearchMatch[] = [];
  const lineAt = lineCounter(content);
  for (const match of content.matchAll(expression)) {
    if (matches.length >= most) break;
    // `x*` also matches nothing at all, everywhere.
    if (match[0] === '') continue;
    const start = match.index;
    const end = start + match[0].length;
    const first = lineAt(start);
    const last = lineAt(end);
    matches.push({
      start,
      end,
      line: first.number,
      column: start - first.start + 1,
      endLine: last.number,
      endColumn: end - last.start + 1,
      ...preview(content, start, end, first.start),
      replacement: query.replacement === null ? null : replacementFor(query, match),
    });
  }
  return matches;
}

function replacementFor(query: SearchQuery, match: RegExpExecArray): string {
  const template = query.replacement ?? '';
  return query.isRegularExpression ? expandReplacement(template, match) : template;
}

/** Asked with growing offsets, it passes through the text once. */
function lineCounter(content: string): (offset: number) => { number: number; start: number } {
  let number = 1;
  let start = 0;
  return (offset) => {
    for (;;) {
      const newline = content.indexOf('\n', start);
      if (newline < 0 || newline >= offset) return { number, start };
      number += 1;
      start = newline + 1;
    }
  };
}

function preview(content: string, start: number, end: number, lineStart: number) {
  const newline = content.indexOf('\n', start);
  const lineEnd = newline < 0 ? content.length : newline;
  const indentEnd = lineStart + (/^[ \t]*/.exec(content.slice(lineStart, start))?.[0].length ?? 0);
  const from = Math.max(indentEnd, start - mostBefore);
  const textEnd = Math.min(end, lineEnd, start + mostShown);
  return {
    before: (from > indentEnd ? '…' : '') + content.slice(from, start),
    text: content.slice(start, textEnd) + (end > textEnd ? '…' : ''),
    after: content.slice(textEnd, Math.min(lineEnd, Math.max(textEnd, from + mostShown))),
  };
}

/** The text with these matches replaced; they must come from a search of this text. */
export function replaceMatches(content: string, matches: readonly SearchMatch[]): string {
  let replaced = '';
  let at = 0;
  for (const { start, end, replacement } of matches.toSorted((a, b) => a.start - b.start)) {
    replaced += content.slice(at, start) + (replacement ?? content.slice(start, end));
    at = end;
  }
  return replaced + content.slice(at);
}
