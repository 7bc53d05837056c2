import { expect, test } from 'vitest';
import { buildTreeRows, folderOf, listFolders } from './tree-rows.ts';

const paths = ['solution.py', 'tests/test_b.py', 'README.md', 'tests/test_a.py', 'tests/data/x.csv'];

test('folders first, each level in order, with its place among its siblings', () => {
  expect(
    buildTreeRows(paths, { collapsed: new Set(), emptyFolders: [] }).map(
      ({ path, level, position, setSize }) => [path, level, position, setSize],
    ),
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
  const rows = buildTreeRows(paths, { collapsed: new Set(['tests']), emptyFolders: [] });
  expect(rows.map(({ path }) => path)).toEqual(['tests', 'README.md', 'solution.py']);
});

test('a folder without files is shown where it belongs, and once when it has files', () => {
  const rows = buildTreeRows(['tests/a.py'], {
    collapsed: new Set(),
    emptyFolders: ['tests', 'tests/new/deep', 'zoo'],
  });
  expect(rows.map(({ path }) => path)).toEqual(['tests', 'tests/new', 'tests/new/deep', 'tests/a.py', 'zoo']);
});

test('every folder is listed with its parents', () => {
  expect(listFolders(paths, ['drafts/old'])).toEqual(['drafts', 'drafts/old', 'tests', 'tests/data']);
  expect(listFolders(['a.py'], [])).toEqual([]);
  expect([folderOf('a/b.py'), folderOf('b.py')]).toEqual(['a', '']);
});
