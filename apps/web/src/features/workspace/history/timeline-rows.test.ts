import type { RevisionEntry } from '@holdout/contract';
import { expect, test } from 'vitest';
import { findLastThatRan, pathsOf, toRows } from './timeline-rows.ts';

const run = { kind: 'file', path: 'a.py', lines: null, test: null, state: 'finished', tests: null } as const;
const ran = (outcome: 'completed' | 'timeout') => ({ runs: [{ ...run, outcome }] });

function entry(revision: number, minute: number, more: Partial<RevisionEntry> = {}): RevisionEntry {
  const savedAt = new Date(2026, 10, 22, 10, minute).toISOString();
  return { revision, savedAt, changedPaths: ['a.py'], changedCount: 1, runs: [], submissions: [], ...more };
}
const describe = (entries: readonly RevisionEntry[], opened: number[] = []) =>
  toRows(entries, new Set(opened)).map((row) => {
    if (row.kind === 'entry') return row.entry.revision;
    return row.kind === 'day'
      ? 'day'
      : row.stretch.entries.map(({ revision }) => revision).join(row.stretch.isOpen ? '+' : ' ');
  });

test('what was saved without a pause is one stretch; a pause of five minutes begins another', () => {
  expect(describe([entry(4, 12), entry(3, 11), entry(2, 5), entry(1, 0)])).toEqual(['day', '4 3', 2, 1]);
});

test('a closed stretch shows what was run or handed in, an open one everything', () => {
  const submitted = { submissions: [{ number: 1, isAutomatic: false }] };
  const entries = [entry(4, 3), entry(3, 2, ran('timeout')), entry(2, 1), entry(1, 0, submitted)];
  expect(describe(entries)).toEqual(['day', '4 3 2 1', 3, 1]);
  expect(describe(entries, [2])).toEqual(['day', '4+3+2+1', 4, 3, 2, 1]);
});

test('midnight begins a day and a stretch', () => {
  const midnight = (revision: number, minute: number) => ({
    ...entry(revision, 0),
    savedAt: new Date(2026, 10, 23, 0, minute).toISOString(),
  });
  expect(describe([midnight(3, 1), midnight(2, 0), midnight(1, -1)])).toEqual(['day', '3 2', 'day', 1]);
});

test('the last state that ran is one that ran to its end', () => {
  expect(findLastThatRan([entry(3, 2, ran('timeout')), entry(2, 1, ran('completed'))])).toBe(2);
  expect(findLastThatRan([entry(1, 0)])).toBe(null);
});

test('the files of a stretch are named once', () => {
  const entries = [entry(2, 1, { changedPaths: ['b.py', 'a.py'] }), entry(1, 0)];
  expect(pathsOf({ entries, isOpen: false })).toEqual(['a.py', 'b.py']);
});
