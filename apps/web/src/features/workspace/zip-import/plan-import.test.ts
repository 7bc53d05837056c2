import { expect, test } from 'vitest';
import type { ZipEntry } from '../../../lib/zip/read-zip.ts';
import { changesOf, planImport } from './plan-import.ts';

const entry = (path: string, content = path): ZipEntry => {
  const bytes = new TextEncoder().encode(content);
  return { path, bytes: bytes.length, unpack: () => bytes };
};
const project = { 'a.py': 'a', 'b.py': 'b', 'gone.py': 'g' };
const fixed = ['data/train.csv', 'visible/test_interface.py'];
const home = 'churn-revision-7/';
const archive = [
  entry(`${home}work-locally.sh`),
  entry(`${home}README.md`),
  entry(`${home}sandbox/run.py`),
  entry(`${home}project/a.py`, 'a'),
  entry(`${home}project/b.py`, 'changed'),
  entry(`${home}project/new.py`, 'n'),
  entry(`${home}project/data/train.csv`),
  entry(`${home}project/visible/test_interface.py`),
  entry(`${home}project/.venv/lib/x.py`),
];

test('an archive that was made here gives back its project, and what is missing was deleted', async () => {
  const plan = await planImport(archive, project, fixed);
  expect(plan).toMatchObject({
    added: [{ path: 'new.py', content: 'n' }],
    changed: [{ path: 'b.py', content: 'changed' }],
    missing: ['gone.py'],
    sameCount: 1,
    isOwnArchive: true,
    problems: [],
    skippedCount: 3,
  });
  expect(changesOf(plan, true)).toContainEqual({ path: 'gone.py', content: null });
  expect(changesOf(plan, false)).toHaveLength(2);
});

test('of another ZIP the one folder that everything lies in is left out', async () => {
  const plan = await planImport([entry('work/a.py', 'new'), entry('work/lib/c.py')], project, fixed);
  expect(plan.changed.map(({ path }) => path)).toEqual(['a.py']);
  expect(plan.added.map(({ path }) => path)).toEqual(['lib/c.py']);
  expect(plan.isOwnArchive).toBe(false);
});

test('what a Mac puts beside the folder is no folder of the project', async () => {
  const plan = await planImport([entry('work/a.py', 'new'), entry('__MACOSX/work/._a.py')], project, fixed);
  expect(plan.changed.map(({ path }) => path)).toEqual(['a.py']);
});

test('a folder of the project is taken, whatever programs use its name for', async () => {
  const own = { 'a.py': 'a', 'env/gym.py': 'g' };
  const entries = [entry('a.py', 'a'), entry('env/gym.py', 'new'), entry('venv/lib/site.py')];
  const plan = await planImport(entries, own, fixed);
  expect(plan).toMatchObject({ changed: [{ path: 'env/gym.py' }], missing: [], skippedCount: 1 });
});

test('what cannot be part of a project is named with its reason, the rest can be taken', async () => {
  const large = { path: 'big.csv', bytes: 2_000_000, unpack: () => expect.fail('it must not be unpacked') };
  const plan = await planImport(
    [entry('a.py', 'new'), entry('model.pkl'), entry('bad.py', 'nul \0'), large],
    project,
    fixed,
  );
  expect(plan.problems).toEqual([
    { kind: 'path', name: 'model.pkl', problem: 'bad_type' },
    { kind: 'not_text', name: 'bad.py' },
    { kind: 'too_large', name: 'big.csv' },
  ]);
  expect(plan.changed).toHaveLength(1);
});
