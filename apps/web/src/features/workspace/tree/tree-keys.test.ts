import { expect, test } from 'vitest';
import { findByName, treeStep } from './tree-keys.ts';
import { buildTreeRows } from './tree-rows.ts';

const open = buildTreeRows(['a.py', 'tests/test_a.py'], { collapsed: new Set(), emptyFolders: [] });
const closed = buildTreeRows(['a.py', 'tests/test_a.py'], {
  collapsed: new Set(['tests']),
  emptyFolders: [],
});
const names = open.map(({ name }) => name);

test('arrows move, open and close', () => {
  expect(names).toEqual(['tests', 'test_a.py', 'a.py']);
  expect(treeStep('ArrowDown', 0, open)).toEqual({ kind: 'focus', index: 1 });
  expect(treeStep('ArrowUp', 0, open)).toBeNull();
  expect(treeStep('ArrowRight', 0, open)).toEqual({ kind: 'focus', index: 1 });
  expect(treeStep('ArrowRight', 2, open)).toBeNull();
  expect(treeStep('ArrowLeft', 1, open)).toEqual({ kind: 'focus', index: 0 });
  expect(treeStep('ArrowLeft', 0, open)).toEqual({ kind: 'toggle' });
  expect(treeStep('ArrowRight', 0, closed)).toEqual({ kind: 'toggle' });
  expect(treeStep('ArrowLeft', 0, closed)).toBeNull();
  expect(treeStep('End', 0, open)).toEqual({ kind: 'focus', index: 2 });
  expect(treeStep('Home', 2, open)).toEqual({ kind: 'focus', index: 0 });
  expect(treeStep('PageDown', 0, open)).toEqual({ kind: 'focus', index: 2 });
});

test('an open folder that holds nothing has no first child', () => {
  const rows = buildTreeRows(['a.py'], { collapsed: new Set(), emptyFolders: ['drafts'] });
  expect(treeStep('ArrowRight', 0, rows)).toBeNull();
});

test('Enter opens, the space bar chooses, other keys are not for the tree', () => {
  expect(treeStep('Enter', 2, open)).toEqual({ kind: 'activate' });
  expect(treeStep(' ', 2, open)).toEqual({ kind: 'choose' });
  expect(treeStep('F5', 2, open)).toBeNull();
});

test('typing goes to the next name that starts so, round the end', () => {
  expect(findByName('t', 0, open)).toBe(1);
  expect(findByName('t', 1, open)).toBe(0);
  expect(findByName('test_', 1, open)).toBe(1);
  expect(findByName('A', 0, open)).toBe(2);
  expect(findByName('x', 0, open)).toBeNull();
});
