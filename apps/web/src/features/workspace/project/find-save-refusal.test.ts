import { expect, test } from 'vitest';
import { findProjectRefusal, findSaveRefusal, takeForRequest } from './find-save-refusal.ts';

const change = (path: string, content: string | null) => ({ path, content });

test.each([
  ['a file as large as may be', [change('a.py', 'x'.repeat(1_000_000))], null],
  [
    'a larger one',
    [change('b.py', ''), change('a.py', 'x'.repeat(1_000_001))],
    { reason: 'fileBytes', path: 'a.py' },
  ],
  [
    'one that is larger in bytes',
    [change('a.py', 'é'.repeat(500_001))],
    { reason: 'fileBytes', path: 'a.py' },
  ],
  ['a NUL', [change('a.py', 'a\0')], { reason: 'not_text', path: 'a.py' }],
  ['half a character', [change('a.py', 'a\ud83d')], { reason: 'not_text', path: 'a.py' }],
  [
    'too much in all',
    Array.from({ length: 6 }, (_, n) => change(`${n}.csv`, 'x'.repeat(900_000))),
    { reason: 'totalBytes' },
  ],
  ['a file that goes', [change('a.py', null)], null],
])('%s', (_name, changes, refusal) => {
  expect(findSaveRefusal(changes)).toEqual(refusal && { kind: 'refused', ...refusal });
});

test('a request takes as many changes as the server reads at once', () => {
  const few = Array.from({ length: 250 }, (_, n) => change(`${n}.py`, null));
  expect(takeForRequest(few)).toHaveLength(200);
  // A line end takes two bytes on the way, other control characters six.
  const lines = Array.from({ length: 5 }, (_, n) => change(`${n}.csv`, '\n'.repeat(900_000)));
  expect(takeForRequest(lines)).toHaveLength(3);
  const controls = [change('a.txt', '\u0001'.repeat(1_000_000)), change('b.txt', '')];
  expect(takeForRequest(controls)).toHaveLength(1);
});

test('a project may hold two hundred files', () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}.py`, '']));
  expect(findProjectRefusal(files(200))).toBeNull();
  expect(findProjectRefusal(files(201))).toEqual({ kind: 'refused', reason: 'files' });
  expect(findProjectRefusal({ 'a.py': 'x'.repeat(1_000_001) })).toMatchObject({ path: 'a.py' });
});
