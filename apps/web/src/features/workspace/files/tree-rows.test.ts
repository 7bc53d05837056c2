import { expect, test } from 'vitest';
import { buildTreeRows } from './tree-rows.ts';

const paths = ['solution.py', 'tests/test_b.py', 'README.md', 'tests/test_a.py', 'tests/data/x.csv'];

test('folders first, each level in order, with its place among its siblings', () => {
  expect(
    buildTreeRows(paths, new Set()).map(({ path, level, position, setSize }) => [
      path,
      level,
      position,
      setSize,
    ]),
  ).toEqual([
    ['tests', 1, 1, 3],
    ['tests/data', 2, 1, 3],
    ['tests/data/x.csv', 3, 1, 1],
    ['tests/test_a.py', 2, 2, 3],
    ['tests/test_b.py', 2, 3, 3],
    ['README.md', 1, 2, 3],
    ['solution.py', 1, 3, 3],
  ]);
});

test('a collapsed folder hides what is inside', () => {
  expect(buildTreeRows(paths, new Set(['tests'])).map(({ path }) => path)).toEqual([
    'tests',
    'README.md',
    'solution.py',
  ]);
});
