import { expect, test } from 'vitest';
import { readUploads } from './read-uploads.ts';

const upload = (file: File) => ({ path: file.name, file });

test('takes text as it is, names everything else with its reason', async () => {
  const gone = Object.assign(new File([], 'gone.py'), {
    arrayBuffer: () => Promise.reject(new Error('gone')),
  });
  const { changes, problems } = await readUploads(
    [
      new File(['print("é")\r\n'], 'ok.py'),
      new File(['\ufeffx = 1'], 'bom.py'),
      new File([new Uint8Array([0xff, 0xfe, 0x00])], 'binary.csv'),
      new File(['x'.repeat(1_000_001)], 'large.txt'),
      new File(['x'], 'model.pkl'),
      new File(['x'], 'sitecustomize.py'),
      new File(['x'], '\u202egnp.py'),
      gone,
    ].map(upload),
    [],
  );
  expect(changes).toEqual([
    { path: 'ok.py', content: 'print("é")\r\n' },
    { path: 'bom.py', content: '\ufeffx = 1' },
  ]);
  expect(problems).toEqual([
    { kind: 'not_text', name: 'binary.csv' },
    { kind: 'too_large', name: 'large.txt' },
    { kind: 'path', name: 'model.pkl', problem: 'bad_type' },
    { kind: 'path', name: 'sitecustomize.py', problem: 'reserved' },
    { kind: 'path', name: '\u202egnp.py', problem: 'bad_name' },
    { kind: 'unreadable', name: 'gone.py' },
  ]);
});

test('more files than a project holds are refused by their number, and none is read', async () => {
  const unread = (n: number) =>
    Object.assign(new File([], `f${n}.py`), {
      arrayBuffer: () => {
        throw new Error('nobody may read this');
      },
    });
  const files = Array.from({ length: 10_000 }, (_, n) => unread(n));
  expect(await readUploads(files.map(upload), [])).toMatchObject({
    changes: [],
    problems: [{ kind: 'too_many' }],
  });
  const taken = Array.from({ length: 200 }, (_, n) => `g${n}.py`);
  expect((await readUploads(files.slice(0, 1).map(upload), taken)).problems).toEqual([{ kind: 'too_many' }]);
});

test('files that take the place of others do not count twice', async () => {
  const taken = Array.from({ length: 200 }, (_, n) => `f${n}.py`);
  const { changes } = await readUploads([upload(new File(['new'], 'f0.py'))], taken);
  expect(changes).toEqual([{ path: 'f0.py', content: 'new' }]);
});

test('a table in another encoding is taken as UTF-8, and that is told; code is not', async () => {
  const { changes, problems, conversions } = await readUploads(
    [
      new File([new Uint8Array([0x61, 0x0a, 0xe9, 0x0a])], 'latin.csv'),
      new File([new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00])], 'wide.csv'),
      new File([new Uint8Array([0xc3, 0xa9, 0xc3, 0xa8, 0xe9])], 'partly.csv'),
      new File([new Uint8Array([0x65, 0xe9])], 'latin.py'),
    ].map(upload),
    [],
  );
  expect(changes).toEqual([
    { path: 'latin.csv', content: 'a\né\n' },
    { path: 'wide.csv', content: 'a\n' },
  ]);
  expect(conversions).toEqual([
    { name: 'latin.csv', encoding: 'windows-1252' },
    { name: 'wide.csv', encoding: 'utf-16le' },
  ]);
  expect(problems).toEqual([
    { kind: 'not_text', name: 'partly.csv' },
    { kind: 'not_text', name: 'latin.py' },
  ]);
});
