import { expect, test } from 'vitest';
import { emptyQuery, type SearchQuery } from './query.ts';
import { replaceMatches, type SearchOutcome, searchFiles } from './search-files.ts';

const search = (content: string, query: Partial<SearchQuery>) =>
  searchFiles([{ path: 'a.py', content }], { ...emptyQuery, ...query });
const found = (outcome: SearchOutcome) => {
  if (outcome.kind === 'invalid') throw new Error(outcome.problem);
  return outcome.files.flatMap(({ matches }) => matches);
};
const places = (content: string, query: Partial<SearchQuery>) =>
  found(search(content, query)).map(({ line, column }) => `${line}:${column}`);
const replaced = (content: string, query: Partial<SearchQuery>) =>
  replaceMatches(content, found(search(content, query)));

test('plain text means itself, whatever the case', () => {
  expect(places('fit(x)\nFit(y)\nfitted', { text: 'fit(' })).toEqual(['1:1', '2:1']);
  expect(places('fit(x)\nFit(y)', { text: 'Fit', isCaseSensitive: true })).toEqual(['2:1']);
  expect(places('a.c abc', { text: 'a.c' })).toEqual(['1:1']);
  expect(places('a-b [c] /d/', { text: '-b [c] /' })).toEqual(['1:2']);
});

test('a whole word ends where letters of any script end', () => {
  expect(places('id idx id_2 (id) été', { text: 'id', isWholeWord: true })).toEqual(['1:1', '1:14']);
  expect(places('tête té', { text: 'té', isWholeWord: true })).toEqual(['1:6']);
});

test('regular expressions work by line, and over lines where they say so', () => {
  const content = 'import os\nx = 1\nimport re\n';
  expect(places(content, { text: '^import \\w+$', isRegularExpression: true })).toEqual(['1:1', '3:1']);
  const [match] = found(search(content, { text: 'os\\nx', isRegularExpression: true }));
  expect(match).toMatchObject({ line: 1, column: 8, endLine: 2, endColumn: 2, text: 'os…' });
});

test('what matches nothing is no match, and what is no expression says so', () => {
  expect(places('abc', { text: 'x*', isRegularExpression: true })).toEqual([]);
  expect(places('abc', { text: '' })).toEqual([]);
  expect(search('abc', { text: '(', isRegularExpression: true }).kind).toBe('invalid');
});

test('a long line is cut around the match, and indentation is left out', () => {
  const [short] = found(search('    return model', { text: 'model' }));
  expect(short).toMatchObject({ before: 'return ', text: 'model', after: '' });
  const [long] = found(search(`${'a'.repeat(500)}needle${'b'.repeat(500)}`, { text: 'needle' }));
  expect(long?.before).toBe(`…${'a'.repeat(40)}`);
  expect(long?.after).toHaveLength(160 - 40 - 'needle'.length);
});

test('plain replacements mean themselves', () => {
  expect(replaced('cost and cost', { text: 'cost', replacement: '$1 \\n $&' })).toBe(
    '$1 \\n $& and $1 \\n $&',
  );
  expect(replaced('a b a', { text: 'a', replacement: '' })).toBe(' b ');
});

test('groups of a regular expression come back in the replacement', () => {
  const swap = { text: '(\\w+)=(?<value>\\w+)', isRegularExpression: true };
  expect(replaced('a=1, b=2', { ...swap, replacement: '$<value>:$1' })).toBe('1:a, 2:b');
  expect(replaced('a=1', { ...swap, replacement: '$$ $& $9\\n' })).toBe('$ a=1 $9\n');
});

test('only the chosen matches are replaced', () => {
  const matches = found(search('x x x', { text: 'x', replacement: 'y' }));
  expect(replaceMatches('x x x', matches.slice(1, 2))).toBe('x y x');
});

test('a search stops counting at five thousand', () => {
  const outcome = search('x'.repeat(6000), { text: 'x' });
  expect(outcome).toMatchObject({ matchCount: 5000, isCut: true });
});
