import { expect, test } from 'vitest';
import { applyChanges } from '../project/project-files.ts';
import { findPlaceProblem, pathAfter, planCopyInto, planDelete, planMove, planMoveInto } from './relocate.ts';

const files = {
  'solution.py': 'solve',
  'tests/test_a.py': 'a',
  'tests/data/x.csv': 'x',
  'lib/test_a.py': 'other',
};
const fixed = ['data/train.csv', 'visible/test_visible.py'];
const after = (changes: Parameters<typeof applyChanges>[1]) => applyChanges(files, changes);

test('a folder takes along what is inside', () => {
  const plan = planMoveInto(files, ['tests/data', 'solution.py'], 'lib', fixed);
  expect(plan.problems).toEqual([]);
  expect(after(plan.changes)).toEqual({
    'lib/solution.py': 'solve',
    'tests/test_a.py': 'a',
    'lib/data/x.csv': 'x',
    'lib/test_a.py': 'other',
  });
  expect(plan.moved.get('tests/data/x.csv')).toBe('lib/data/x.csv');
});

test('what is inside a chosen folder does not move twice', () => {
  const plan = planMoveInto(files, ['tests', 'tests/test_a.py'], 'lib', fixed);
  expect([...plan.moved.values()]).toEqual(['lib/tests/test_a.py', 'lib/tests/data/x.csv']);
});

test('nothing moves when one of them has no place', () => {
  const plan = planMoveInto(files, ['tests/test_a.py', 'solution.py'], 'lib', fixed);
  expect(plan.problems).toEqual([{ path: 'lib/test_a.py', problem: 'exists' }]);
  expect(plan.changes).toEqual([]);
});

test('two files of one name cannot move into one folder', () => {
  const plan = planMoveInto(files, ['tests/test_a.py', 'lib/test_a.py'], '', fixed);
  expect(plan.problems).toEqual([{ path: 'test_a.py', problem: 'exists' }]);
});

test('moving to where it already is changes nothing', () => {
  expect(planMoveInto(files, ['solution.py', 'tests'], '', fixed)).toMatchObject({
    changes: [],
    problems: [],
  });
});

test('two files may change places', () => {
  const plan = planMove(
    files,
    new Map([
      ['tests/test_a.py', 'lib/test_a.py'],
      ['lib/test_a.py', 'tests/test_a.py'],
    ]),
    fixed,
  );
  expect(after(plan.changes)).toMatchObject({ 'tests/test_a.py': 'other', 'lib/test_a.py': 'a' });
});

test.each([
  ['tests', 'tests/inner/tests', 'into_itself'],
  ['solution.py', 'data/train.csv', 'read_only'],
  ['solution.py', 'data', 'bad_type'],
  ['solution.py', 'tests/test_a.py/x.py', 'is_folder'],
  ['solution.py', 'data/train.csv/x.py', 'is_folder'],
  ['solution.py', '../x.py', 'outside'],
  ['tests', 'a/b/c/d/e/f/g', 'too_deep'],
] as const)('%s to %s is refused as %s', (from, to, problem) => {
  const plan = planMove(files, new Map([[from, to]]), fixed);
  expect(plan.problems.map((each) => each.problem)).toContain(problem);
  expect(plan.changes).toEqual([]);
});

test('a file cannot take the name of a folder', () => {
  const withMakefile = { Makefile: '', 'LICENSE/x.txt': '' };
  const plan = planMove(withMakefile, new Map([['Makefile', 'LICENSE']]), []);
  expect(plan.problems).toEqual([{ path: 'LICENSE', problem: 'is_folder' }]);
});

test('names that differ in capitals alone cannot live side by side', () => {
  const plan = planMove(files, new Map([['solution.py', 'Tests/solution.py']]), fixed);
  expect(plan.problems.map(({ problem }) => problem)).toEqual(['same_name']);
});

test('copies find a free name, files and folders alike', () => {
  const once = planCopyInto(files, ['solution.py', 'tests'], '', fixed);
  expect([...once.moved.values()]).toEqual([
    'solution_copy.py',
    'tests_copy/test_a.py',
    'tests_copy/data/x.csv',
  ]);
  const again = planCopyInto(after(once.changes), ['solution.py'], '', fixed);
  expect([...again.moved.values()]).toEqual(['solution_copy2.py']);
  expect(planCopyInto(files, ['solution.py'], 'lib', fixed).changes).toEqual([
    { path: 'lib/solution.py', content: 'solve' },
  ]);
});

test('a folder cannot be copied into itself', () => {
  expect(planCopyInto(files, ['tests'], 'tests/data', fixed).problems).toEqual([
    { path: 'tests/data/tests', problem: 'into_itself' },
  ]);
});

test('deleting a folder deletes its files, each once', () => {
  expect(planDelete(files, ['tests', 'tests/test_a.py', 'solution.py']).map(({ path }) => path)).toEqual([
    'tests/test_a.py',
    'tests/data/x.csv',
    'solution.py',
  ]);
});

test('a new file may not stand where something is', () => {
  const paths = Object.keys(files);
  expect(findPlaceProblem('solution.py', paths, fixed)).toBe('exists');
  expect(findPlaceProblem('visible/test_visible.py', paths, fixed)).toBe('read_only');
  expect(findPlaceProblem('tests/new.py', paths, fixed)).toBeNull();
});

test('what is inside a moved folder is found at its new place', () => {
  const moves = new Map([['tests', 'lib/tests']]);
  expect(pathAfter('tests/data', moves)).toBe('lib/tests/data');
  expect(pathAfter('tests', moves)).toBe('lib/tests');
  expect(pathAfter('tests2', moves)).toBeNull();
});
