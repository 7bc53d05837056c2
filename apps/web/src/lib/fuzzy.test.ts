import { expect, test } from 'vitest';
import { fuzzyFilter, fuzzyMatch } from './fuzzy.ts';

const best = (query: string, texts: string[]) =>
  fuzzyFilter(query, texts, (text) => text).map(({ item }) => item);

test('letters must all be there, in order', () => {
  expect(fuzzyMatch('slt', 'solution.py')?.positions).toEqual([0, 2, 4]);
  expect(fuzzyMatch('tls', 'solution.py')).toBeNull();
  expect(fuzzyMatch('solutions', 'solution')).toBeNull();
  expect(fuzzyMatch('', 'solution.py')).toEqual({ score: 0, positions: [] });
});

test('starts of words win over letters in the middle', () => {
  expect(fuzzyMatch('tf', 'tests/test_features.py')?.positions).toEqual([6, 11]);
  expect(best('tf', ['out_of_it.py', 'tests/test_features.py'])[0]).toBe('tests/test_features.py');
});

test('letters in a row win over scattered ones', () => {
  expect(best('feat', ['fxexaxt.py', 'my_features.py'])[0]).toBe('my_features.py');
  expect(fuzzyMatch('train', 'tr_a_train.py')?.positions).toEqual([5, 6, 7, 8, 9]);
});

test('the name of a file wins over its folders', () => {
  expect(best('model', ['models/io.py', 'lib/model.py'])[0]).toBe('lib/model.py');
});

test('case and accents do not matter, and places stay right', () => {
  expect(fuzzyMatch('ecran', 'Écran partagé')?.positions).toEqual([0, 1, 2, 3, 4]);
  expect(fuzzyMatch('PARTAGE', 'Écran partagé')?.positions).toEqual([6, 7, 8, 9, 10, 11, 12]);
});

test('spaces typed between words mean nothing', () => {
  expect(fuzzyMatch('go line', 'Go to line')?.positions).toEqual([0, 1, 6, 7, 8, 9]);
});

test('the shorter of two equal ones comes first; nothing typed keeps the order', () => {
  expect(best('io', ['io_everything.py', 'io.py'])[0]).toBe('io.py');
  expect(best(' ', ['b', 'a'])).toEqual(['b', 'a']);
});
