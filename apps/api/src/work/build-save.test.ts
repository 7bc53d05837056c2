import { expect, test } from 'vitest';
import { buildSave } from './build-save.ts';

const workspace = {
  project: {},
  data: { 'data/train.csv': 'd' },
  visible: { 'visible/test_a.py': 'v' },
  terms: {},
};
const apply = (before: Record<string, string>, changes: [string, string | null][], bytes = 1) =>
  buildSave(before, new Map(changes), workspace, () => bytes);

test('changes are applied; what is deleted twice is gone once', () => {
  expect(
    apply({ a: '1', b: '2' }, [
      ['b', null],
      ['c', '3'],
      ['z', null],
    ]),
  ).toEqual({
    kind: 'ok',
    files: { a: '1', c: '3' },
    totalBytes: 2,
  });
});

test('a file may take the place of a folder that the same save empties', () => {
  expect(
    apply({ 'a/b.py': '1' }, [
      ['a/b.py', null],
      ['a', '2'],
    ]),
  ).toMatchObject({ kind: 'ok' });
  expect(apply({ 'a/b.py': '1' }, [['a', '2']])).toMatchObject({ kind: 'path_refused', path: 'a' });
});

test('what the challenge brings along cannot be replaced or surrounded', () => {
  expect(apply({}, [['data/train.csv', '1']])).toMatchObject({ problem: 'read_only' });
  expect(apply({}, [['data', '1']])).toMatchObject({ problem: 'is_folder' });
  expect(apply({}, [['data/train.csv/x.py', '1']])).toMatchObject({ problem: 'is_folder' });
  expect(apply({}, [['data/more.csv', '1']])).toMatchObject({ kind: 'ok' });
});

test('two names that differ in capitals alone are refused, a change of capitals is not', () => {
  expect(apply({ 'Utils.py': '1' }, [['utils.py', '2']])).toMatchObject({
    kind: 'path_refused',
    path: 'utils.py',
    problem: 'same_name',
  });
  expect(apply({}, [['Data/own.csv', '1']])).toMatchObject({ path: 'Data/own.csv', problem: 'same_name' });
  const renamed = apply({ 'Utils.py': '1' }, [
    ['Utils.py', null],
    ['utils.py', '1'],
  ]);
  expect(renamed).toMatchObject({ kind: 'ok' });
});

test('limits count the project as it would be', () => {
  expect(apply({}, [['a', '1']], 1_000_001)).toMatchObject({ kind: 'too_large', reason: 'fileBytes' });
  const six: [string, string][] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, name]);
  expect(apply({}, six, 900_000)).toMatchObject({ kind: 'too_large', reason: 'totalBytes' });
});
