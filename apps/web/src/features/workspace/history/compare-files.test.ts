import { expect, test } from 'vitest';
import { compareFiles } from './compare-files.ts';

test('files that are the same in both are left out, the others say where they are', () => {
  const then = { 'same.py': '1', 'changed.py': 'old', 'gone.py': 'x' };
  const now = { 'same.py': '1', 'changed.py': 'new', 'added.py': 'y' };
  expect(compareFiles(then, now)).toEqual([
    { path: 'added.py', kind: 'only_now' },
    { path: 'changed.py', kind: 'changed' },
    { path: 'gone.py', kind: 'only_then' },
  ]);
});

test('an empty file is a file', () => {
  expect(compareFiles({ 'a.py': '' }, {})).toEqual([{ path: 'a.py', kind: 'only_then' }]);
  expect(compareFiles({ 'a.py': '' }, { 'a.py': '' })).toEqual([]);
});
