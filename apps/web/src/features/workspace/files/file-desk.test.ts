import { expect, test } from 'vitest';
import { type Groups, renameTabs, startGroups } from '../editor/groups.ts';
import { NotSaved } from '../project/autosave.ts';
import { applyChanges, type Files } from '../project/project-files.ts';
import { noSelection, type TreeSelection } from '../tree/tree-selection.ts';
import { createFileDesk, type FileNote } from './file-desk.ts';

/** A desk over plain values, with everything that is said kept. */
function openDesk(start: Files) {
  const world = {
    files: start,
    saved: [] as Files[],
    isOffline: false,
    groups: startGroups(Object.keys(start)[0] ?? '') as Groups,
    selection: noSelection as TreeSelection,
    emptyFolders: [] as string[],
    opened: [] as string[],
    notes: [] as FileNote[],
    undo: (): void => undefined,
  };
  const desk = createFileDesk(() => ({
    project: {
      getSnapshot: () => ({ files: world.files }) as never,
      change: (changes) => {
        world.files = applyChanges(world.files, changes);
      },
      flush: async () => {
        if (world.isOffline) throw new NotSaved('offline');
        world.saved.push(world.files);
        return world.saved.length;
      },
    },
    fixedPaths: ['data/train.csv'],
    tree: {
      folders: ['tests', ...world.emptyFolders],
      select: (change) => {
        world.selection = change(world.selection);
      },
      reveal: () => undefined,
      addFolder: (path) => world.emptyFolders.push(path),
      renameFolders: (rename) => {
        world.emptyFolders = world.emptyFolders.flatMap((folder) => rename(folder) ?? []);
      },
    },
    editors: {
      rename: (moved) => {
        world.groups = renameTabs(world.groups, (path) => moved.get(path) ?? path);
      },
      open: ({ path }) => world.opened.push(path),
    },
    say: (note, undo) => {
      world.notes.push(note);
      if (undo) world.undo = undo;
    },
  }));
  return { world, desk };
}
const start = { 'a.py': 'a', 'tests/test_a.py': 'test' };
const upload = (path: string, content: BlobPart) => ({ path, file: new File([content], path) });

test('a new file is there, open and can be taken back', () => {
  const { world, desk } = openDesk(start);
  desk.createFile('lib/new.py');
  expect(world.files['lib/new.py']).toBe('');
  expect(world.opened).toEqual(['lib/new.py']);
  desk.undo();
  expect(world.files).toEqual(start);
});

test('a renamed file keeps its tab, there and back', () => {
  const { world, desk } = openDesk(start);
  desk.rename('a.py', 'b.py');
  expect(world.groups.groups[0]?.tabs).toEqual(['b.py']);
  desk.undo();
  expect(world.groups.groups[0]?.tabs).toEqual(['a.py']);
  expect(world.files).toEqual(start);
});

test('a moved folder takes folders without files along', () => {
  const { world, desk } = openDesk(start);
  desk.createFolder('tests/later');
  desk.createFolder('lib');
  desk.moveInto(['tests'], 'lib');
  expect(Object.keys(world.files)).toEqual(['a.py', 'lib/tests/test_a.py']);
  expect(world.emptyFolders).toEqual(['lib/tests/later', 'lib']);
  expect(world.notes).toEqual([{ kind: 'moved', paths: ['tests'], folder: 'lib' }]);
  expect([...world.selection.chosen]).toEqual(['lib/tests']);
  world.undo();
  expect(world.files).toEqual(start);
});

test('a move without a place says why and does nothing', () => {
  const { world, desk } = openDesk({ ...start, 'tests/a.py': 'other' });
  desk.moveInto(['a.py'], 'tests');
  expect(world.notes).toEqual([{ kind: 'no_place', problems: [{ path: 'tests/a.py', problem: 'exists' }] }]);
  expect(world.files['a.py']).toBe('a');
});

test('several deleted files come back together, once', () => {
  const { world, desk } = openDesk(start);
  desk.remove(['a.py', 'tests']);
  expect(world.files).toEqual({});
  world.undo();
  expect(world.files).toEqual(start);
  world.files = {};
  world.undo();
  expect(world.files).toEqual({});
});

test('an upload replaces, says so, and can be taken back; what has no place is named', async () => {
  const { world, desk } = openDesk(start);
  const { problems } = await desk.upload(
    [upload('a.py', 'new'), upload('b.py', 'b'), upload('x.pkl', '')],
    '',
  );
  expect(problems).toEqual([{ kind: 'path', name: 'x.pkl', problem: 'bad_type' }]);
  expect(world.notes).toEqual([{ kind: 'uploaded', count: 2, replaced: ['a.py'] }]);
  expect(world.files).toMatchObject({ 'a.py': 'new', 'b.py': 'b' });
  world.undo();
  expect(world.files).toEqual(start);
  expect((await desk.upload([upload('train.csv', '')], 'data')).problems).toEqual([
    { kind: 'path', name: 'data/train.csv', problem: 'read_only' },
  ]);
});

test('what clashes with another file of the same upload, or with one that came meanwhile, is named', async () => {
  const { world, desk } = openDesk(start);
  const uploading = desk.upload(
    ['Model.py', 'model.py', 'late.py'].map((path) => upload(path, 'x')),
    '',
  );
  world.files = { ...world.files, 'Late.py': '' };
  expect((await uploading).problems).toEqual([
    { kind: 'path', name: 'model.py', problem: 'same_name' },
    { kind: 'path', name: 'late.py', problem: 'same_name' },
  ]);
  expect(Object.keys(world.files)).toEqual(['a.py', 'tests/test_a.py', 'Late.py', 'Model.py']);
});

test('what makes the project too large is refused as a whole, but deleting always works', async () => {
  const full = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`f${n}.py`, '']));
  const { world, desk } = openDesk(full);
  desk.createFile('one-more.py');
  desk.copyInto(['f0.py'], 'tests');
  expect(world.notes).toEqual(Array(2).fill({ kind: 'refused', reason: 'files' }));
  expect(await desk.upload([upload('one-more.py', '')], '')).toMatchObject({
    problems: [{ kind: 'too_many' }],
  });
  expect(world.files).toEqual(full);
  world.files = { ...full, 'too-many.py': '' };
  desk.remove(['f0.py']);
  expect(world.files['f0.py']).toBeUndefined();
});

test('taking back leaves alone what was changed since, and says so', () => {
  const { world, desk } = openDesk(start);
  desk.replace([{ path: 'a.py', content: 'A' }], 1);
  world.files = { ...world.files, 'a.py': 'typed' };
  world.undo();
  expect(world.files['a.py']).toBe('typed');
  expect(world.notes.at(-1)).toEqual({ kind: 'undo_kept', paths: ['a.py'] });
});

test('what would break the project is not taken back, and why is said; it can be taken back later', () => {
  const { world, desk } = openDesk(start);
  desk.remove(['a.py']);
  world.files = { ...world.files, 'a.py/inner.py': '' };
  world.undo();
  expect(world.notes.at(-1)).toEqual({
    kind: 'no_place',
    problems: [{ path: 'a.py', problem: 'is_folder' }],
  });
  const full = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`f${n}.py`, '']));
  world.files = full;
  world.undo();
  expect(world.notes.at(-1)).toEqual({ kind: 'refused', reason: 'files' });
  expect(world.files).toEqual(full);
  world.files = {};
  world.undo();
  expect(world.files).toEqual({ 'a.py': 'a' });
});

test.each([
  ['file', 'a.py', undefined, 'exists'],
  ['file', 'a.py', 'a.py', null],
  ['file', 'b.py', undefined, null],
  ['folder', '', undefined, 'empty'],
  ['folder', '', 'tests', 'empty'],
  ['folder', 'tests', undefined, 'exists'],
  ['folder', 'a.py', undefined, 'exists'],
  ['folder', 'tests', 'tests', null],
  ['folder', 'tests/inner', 'tests', 'into_itself'],
  ['folder', 'with space', undefined, 'bad_name'],
  ['folder', 'a.py/inner', undefined, 'is_folder'],
  ['folder', 'Tests', undefined, 'same_name'],
  ['folder', 'new', undefined, null],
] as const)('a %s may be called %s (now %s): %s', (kind, path, from, problem) => {
  expect(openDesk(start).desk.problemWith(kind, path, from)).toBe(problem);
});

test('restoring saves what is there first, changes only what was asked for, and can be taken back', async () => {
  const { world, desk } = openDesk({ 'a.py': 'unsaved', 'b.py': 'b', 'new.py': 'n' });
  await desk.restore(['a.py', 'new.py'], { 'a.py': 'old', 'b.py': 'old' }, 7);
  expect(world.saved).toEqual([
    { 'a.py': 'unsaved', 'b.py': 'b', 'new.py': 'n' },
    { 'a.py': 'old', 'b.py': 'b' },
  ]);
  expect(world.notes).toEqual([{ kind: 'restored', count: 2, revision: 7 }]);
  world.undo();
  expect(world.files).toEqual({ 'a.py': 'unsaved', 'b.py': 'b', 'new.py': 'n' });
});

test('what cannot be saved first is not replaced', async () => {
  const { world, desk } = openDesk({ 'a.py': 'typed offline' });
  world.isOffline = true;
  await expect(desk.restore(['a.py'], { 'a.py': 'old' }, 7)).rejects.toThrow(NotSaved);
  expect(world.files).toEqual({ 'a.py': 'typed offline' });
});

test('an old file has no place where a folder is now', async () => {
  const { world, desk } = openDesk({ 'model/a.py': 'a' });
  await desk.restore(['model'], { model: 'x' }, 7);
  expect(world.notes).toMatchObject([{ kind: 'no_place', problems: [{ problem: 'is_folder' }] }]);
  expect(world.files).toEqual({ 'model/a.py': 'a' });
});
