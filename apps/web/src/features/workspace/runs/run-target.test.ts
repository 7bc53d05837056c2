import { expect, test } from 'vitest';
import type { OpenFile } from '../editor/open-file.ts';
import { findRunTarget, type RunWish, suits } from './run-target.ts';

const file = (kind: OpenFile['kind'], path: string): OpenFile => ({ kind, path });
const lines = { first: 2, last: 2 };
const text = 'def test_a():\n    pass\n';

test.each<[RunWish, OpenFile | null, boolean]>([
  ['file', file('project', 'solution.py'), true],
  ['file', file('project', 'notes.md'), false],
  ['file', file('visible', 'visible/test_visible.py'), false],
  ['selection', file('project', 'tests/test_a.py'), true],
  ['selection', file('data', 'data/train.csv'), false],
  ['test', file('project', 'tests/test_a.py'), true],
  ['test', file('project', 'pkg/rows_test.py'), true],
  ['test', file('project', 'latest_a.py'), false],
  ['test', file('visible', 'visible/test_visible.py'), true],
  ['test', null, false],
  ['visible-checks', null, true],
])('%s with %j in front: %s', (wish, front, expected) => {
  expect(suits(wish, front)).toBe(expected);
});

test('what is run follows from the file in front', () => {
  const project = file('project', 'tests/test_a.py');
  expect(findRunTarget('own-tests', null, '', lines)).toEqual({ kind: 'own-tests' });
  expect(findRunTarget('file', project, text, lines)).toEqual({ kind: 'file', path: project.path });
  expect(findRunTarget('selection', project, text, lines)).toEqual({
    kind: 'selection',
    path: project.path,
    lines,
  });
  expect(findRunTarget('test', project, text, lines)).toEqual({
    kind: 'own-tests',
    test: 'tests/test_a.py::test_a',
  });
  expect(findRunTarget('test', file('visible', 'visible/test_v.py'), text, lines)).toEqual({
    kind: 'visible-checks',
    test: 'visible/test_v.py::test_a',
  });
  expect(findRunTarget('test', project, 'x = 1', { first: 1, last: 1 })).toBeNull();
});
