import { expect, test } from 'vitest';
import { treeAction } from './tree-keys.ts';
import { buildTreeRows, type TreeRow } from './tree-rows.ts';

const rows = buildTreeRows(['a.py', 'tests/test_a.py'], new Set());
const [tests, testFile, file] = rows as [TreeRow, TreeRow, TreeRow];

test('arrows move, open and close', () => {
  expect(treeAction('ArrowDown', tests, rows, new Set())).toEqual({ kind: 'focus', row: testFile });
  expect(treeAction('ArrowUp', tests, rows, new Set())).toBeNull();
  expect(treeAction('ArrowLeft', testFile, rows, new Set())).toEqual({ kind: 'focus', row: tests });
  expect(treeAction('ArrowLeft', tests, rows, new Set())).toEqual({ kind: 'toggle' });
  expect(treeAction('ArrowRight', tests, rows, new Set(['tests']))).toEqual({ kind: 'toggle' });
  expect(treeAction('End', tests, rows, new Set())).toEqual({ kind: 'focus', row: file });
});

test('files can be opened, renamed and deleted; folders cannot be deleted by a slip', () => {
  expect(treeAction('Enter', file, rows, new Set())).toEqual({ kind: 'activate' });
  expect(treeAction('F2', file, rows, new Set())).toEqual({ kind: 'rename' });
  expect(treeAction('Delete', file, rows, new Set())).toEqual({ kind: 'delete' });
  expect(treeAction('Delete', tests, rows, new Set())).toBeNull();
});
