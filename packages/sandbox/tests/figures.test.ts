import { expect, test } from 'vitest';
import type { FoundFigures, SandboxFile } from '../src/sandbox.ts';
import { useSandbox } from './use-sandbox.ts';

/** What is called like an image is the candidate's, name and bytes, and process 1 reads it. */
const { open } = useSandbox();
const limits = { most: 5, mostBytes: 1_000_000, mostBytesTogether: 2_500_000 };

/** What is found after a program has run. */
async function figuresOf(source: string, more: SandboxFile[] = []): Promise<FoundFigures> {
  const session = await open([{ path: 'main.py', content: source }, ...more]);
  try {
    expect(await session.run({ kind: 'file', path: 'main.py' })).toEqual({ kind: 'ran', exitCode: 0 });
    const found = await session.figures(limits);
    if (found.kind === 'stopped') throw new Error(found.ended.detail);
    return found;
  } finally {
    expect((await session.close()).outcome).toBe('completed');
  }
}
const contents = ({ files }: FoundFigures) =>
  Object.fromEntries(files.map(({ path, content }) => [path, content.toString('latin1')]));

test('images are found in their folders, in the order of their names; what was sent is none of the run’s', async () => {
  const found = await figuresOf(
    `
import os
os.makedirs("plots/deep")
for path in ("plots/deep/c.png", "b.SVG", "a.png", "notes.txt", "changed.svg"):
    open(path, "w").write(path)`,
    [
      { path: 'logo.svg', content: '<svg/>' },
      { path: 'changed.svg', content: '<svg/>' },
    ],
  );
  expect(Object.entries(contents(found))).toEqual([
    ['a.png', 'a.png'],
    ['b.SVG', 'b.SVG'],
    ['changed.svg', 'changed.svg'],
    ['plots/deep/c.png', 'plots/deep/c.png'],
  ]);
  expect(found).toMatchObject({ leftOut: [], leftOutCount: 0 });
});

test('bytes of every kind arrive as they are', async () => {
  const found = await figuresOf('open("a.png", "wb").write(bytes(range(256)) * 1000)');
  expect(found.files[0]?.content).toEqual(
    Buffer.alloc(256_000, Buffer.from(Array.from({ length: 256 }, (_, n) => n))),
  );
});

test('of a thousand so many are read, and the others are counted', async () => {
  const found = await figuresOf('for n in range(900): open(f"{n:03}.png", "w").write("x")');
  expect(found.files.map(({ path }) => path)).toEqual([
    '000.png',
    '001.png',
    '002.png',
    '003.png',
    '004.png',
  ]);
  expect(found.leftOutCount).toBe(895);
  expect(found.leftOut).toHaveLength(20);
  expect(found.leftOut[0]).toEqual({ path: '005.png', reason: 'too_many' });
});

test.each([
  ['a link to a file of the system', 'os.symlink("/etc/passwd", "fig.png")'],
  ['a link to a file of the driver', 'os.symlink("/opt/holdout/driver/holdout_driver/driver.py", "fig.png")'],
  ['a link into /proc', 'os.symlink("/proc/1/environ", "fig.png")'],
  ['a link to nothing', 'os.symlink("nothing", "fig.png")'],
  ['a socket', 'import socket; socket.socket(socket.AF_UNIX).bind("fig.png")'],
  ['a file that cannot be read', 'open("fig.png", "w").close(); os.chmod("fig.png", 0)'],
])('%s is no file', async (_name, source) => {
  expect(await figuresOf(`import os\n${source}`)).toMatchObject({
    files: [],
    leftOut: [{ path: 'fig.png', reason: 'no_file' }],
  });
});

test.each([
  ['a folder of that name', 'os.mkdir("fig.png")'],
  [
    'a link to a folder with images',
    'os.mkdir("/tmp/out"); open("/tmp/out/a.png", "w").write("x"); os.symlink("/tmp/out", "in")',
  ],
  ['a folder that is closed', 'os.mkdir("shut"); open("shut/a.png", "w").write("x"); os.chmod("shut", 0)'],
  ['the project moved away', 'open("a.png", "w").write("x"); os.rename("/work/project", "/work/other")'],
  [
    'a link in the place of the project',
    'open("a.png", "w").write("x"); os.rename("/work/project", "/work/other"); os.symlink("/work/other", "/work/project")',
  ],
  ['a folder deeper than anybody looks', 'os.makedirs("d/" * 12); open("d/" * 12 + "a.png", "w").write("x")'],
])('%s: nothing is found, and nothing breaks', async (_name, source) => {
  expect(await figuresOf(`import os\n${source}`)).toMatchObject({ files: [], leftOutCount: 0 });
});

test.each([
  ['one of thirty megabytes that takes no room', 'f = open("a.png", "wb"); f.truncate(30_000_000)'],
  ['one more than all of them may take', 'for n in "abc": open(n + ".png", "wb").write(bytes(900_000))'],
])('%s is too large', async (_name, source) => {
  const { leftOut, files } = await figuresOf(source);
  expect(leftOut).toEqual([{ path: files.length > 0 ? 'c.png' : 'a.png', reason: 'too_large' }]);
});

test('a name is bytes: with a line break, in another encoding, or very long', async () => {
  const found = await figuresOf(`
open("a\\nb\\x1b[31m.png", "w").write("x")
open(b"\\xff\\xfe.png", "w").write("x")
open("\\u202egnp.png", "w").write("x")
import os
folder = "x" * 250 + "/" + "y" * 200
os.makedirs(folder)
open(folder + "/z.png", "w").write("x")`);
  expect(found.files.map(({ path }) => path)).toEqual([
    'a\nb\u001b[31m.png',
    '\u202egnp.png',
    '\ufffd\ufffd.png',
    `${'x'.repeat(250)}/${'y'.repeat(49)}`,
  ]);
});
