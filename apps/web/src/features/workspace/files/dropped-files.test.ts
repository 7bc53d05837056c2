import { expect, test } from 'vitest';
import { listDropped } from './dropped-files.ts';

const file = (name: string) =>
  ({
    isFile: true,
    isDirectory: false,
    name,
    file: (done: (file: File) => void) => done(new File([name], name)),
  }) as unknown as FileSystemEntry;
const folder = (name: string, children: FileSystemEntry[], partSize = 100) =>
  ({
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done: (part: FileSystemEntry[]) => void) => {
          done(children.slice(at, at + partSize));
          at += partSize;
        },
      };
    },
  }) as unknown as FileSystemEntry;

test('folders are read to the bottom, in all their parts, with their paths', async () => {
  const inner = folder('data', [file('x.csv'), file('y.csv'), file('z.csv')], 2);
  const dropped = await listDropped([folder('project', [file('a.py'), inner]), file('b.py')]);
  expect(dropped.files.map(({ path }) => path)).toEqual([
    'project/a.py',
    'project/data/x.csv',
    'project/data/y.csv',
    'project/data/z.csv',
    'b.py',
  ]);
  expect(await dropped.files[4]?.file.arrayBuffer().then((bytes) => new TextDecoder().decode(bytes))).toBe(
    'b.py',
  );
});

test('a browser that gives files only, gives files', async () => {
  const dropped = await listDropped([new File(['x'], 'c.py')]);
  expect(dropped.files.map(({ path }) => path)).toEqual(['c.py']);
});

test('what no project needs is left out and named', async () => {
  const dropped = await listDropped([
    folder('project', [folder('.git', [file('HEAD')]), folder('__pycache__', []), file('a.py')]),
  ]);
  expect(dropped.files.map(({ path }) => path)).toEqual(['project/a.py']);
  expect(dropped.skipped).toEqual(['project/.git', 'project/__pycache__']);
});

test('a whole disk is not read', async () => {
  const many = Array.from({ length: 3000 }, (_, n) => file(`${n}.py`));
  const dropped = await listDropped([folder('a', many), folder('b', many)]);
  expect(dropped.isCut).toBe(true);
  expect(dropped.files).toHaveLength(1000);
});
