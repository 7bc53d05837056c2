import { expect, test } from 'vitest';
import { emptyQuery } from './query.ts';
import { buildResultRows, countMatches, followReplacement, withoutDismissed } from './result-rows.ts';
import { type FileMatches, replaceMatches, type SearchMatch, searchFiles } from './search-files.ts';

const searchAll = (replacement: string | null) => {
  const outcome = searchFiles(
    [
      { path: 'a.py', content: 'x = 1\nx = 2\n' },
      { path: 'b.py', content: 'x = 3\n' },
    ],
    { ...emptyQuery, text: 'x', replacement },
  );
  return outcome.kind === 'found' ? outcome.files : [];
};
const files = searchAll(null);
const keys = (collapsed: string[]) => buildResultRows(files, new Set(collapsed)).map(({ key }) => key);

test('each file is followed by its places, unless it is closed', () => {
  expect(keys([])).toEqual(['a.py', 'a.py:0', 'a.py:6', 'b.py', 'b.py:0']);
  expect(keys(['a.py'])).toEqual(['a.py', 'b.py', 'b.py:0']);
});

test('what was taken off the list is gone, and a file without places as well', () => {
  const [a, b] = files as [FileMatches, FileMatches];
  const off = (file: FileMatches, start: number | null) => ({
    path: file.path,
    content: file.content,
    start,
  });
  expect(countMatches(withoutDismissed(files, [off(a, 0)]))).toBe(2);
  expect(withoutDismissed(files, [off(b, 0)]).map(({ path }) => path)).toEqual(['a.py']);
  expect(withoutDismissed(files, [off(a, null)]).map(({ path }) => path)).toEqual(['b.py']);
  expect(withoutDismissed(files, [{ ...off(a, 0), content: 'typed' }])).toEqual(files);
});

test('a place that was taken off stays off when another one is replaced', () => {
  const [a] = searchAll('length') as [FileMatches];
  const [first, second] = a.matches as [SearchMatch, SearchMatch];
  const off = [{ path: 'a.py', content: a.content, start: second.start }];
  const replaced = replaceMatches(a.content, [first]);
  expect(followReplacement(off, { ...a, matches: [first] }, replaced)).toEqual([
    { path: 'a.py', content: 'length = 1\nx = 2\n', start: second.start + 'length'.length - 1 },
  ]);
});
