import { expect, test } from 'vitest';
import { readZip } from './read-zip.ts';
import { writeZip, type ZipFile } from './write-zip.ts';

const files: ZipFile[] = [
  { path: 'b/model.py', content: 'é = 1\n' },
  { path: 'a.sh', content: new TextEncoder().encode('echo'), isExecutable: true },
  { path: 'empty.py', content: '' },
];

async function pack(list: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob(await writeZip(list)).arrayBuffer());
}

test('what was packed comes out again, ordered by path', async () => {
  const entries = readZip(await pack(files));
  expect(entries.map(({ path, unpack }) => [path, new TextDecoder().decode(unpack())])).toEqual([
    ['a.sh', 'echo'],
    ['b/model.py', 'é = 1\n'],
    ['empty.py', ''],
  ]);
});

test('the same files give the same bytes, in whatever order and whenever they are packed', async () => {
  const [one, other] = [await pack(files), await pack(files.toReversed())];
  expect(other).toEqual(one);
});
