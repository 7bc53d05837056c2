import type { Limits, Outcome } from '@holdout/contract';
import { describe, expect, test } from 'vitest';
import type { FoundFigures, SandboxFile } from '../src/sandbox.ts';
import { testLimits, useSandbox } from './use-sandbox.ts';

/** What is called like an image is the candidate's, name and bytes, and process 1 reads it. */
const { open, run } = useSandbox();
const limits = { most: 5, mostBytes: 1_000_000, mostBytesTogether: 2_500_000 };

/** What is found after a program has run. */
async function figuresOf(source: string, more: SandboxFile[] = []): Promise<FoundFigures> {
  const session = await open([{ path: 'main.py', content: source }, ...more]);
  try {
    const ran = await session.run({ kind: 'file', path: 'main.py' }, limits);
    expect(ran).toMatchObject({ kind: 'ran', exitCode: 0 });
    if (ran.figures === null) throw new Error('Figures were not looked for.');
    return ran.figures;
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

describe('of a run that did not come to its own end', () => {
  const draw = 'open("epoch-1.png", "w").write("drawn")\n';

  test.each<[Outcome, string, Partial<Limits>]>([
    ['timeout', 'while True: pass', { wallMs: 800 }],
    ['output_limit', 'while True: print("x" * 1000)', { outputBytes: 5_000 }],
    ['out_of_memory', 'x = []\nwhile True: x.append(b"x" * 1_000_000)', {}],
    ['disk_limit', 'open("full", "wb").write(bytes(200_000_000))', {}],
    ['process_limit', 'import os\nwhile True:\n  try: os.fork()\n  except OSError: pass', {}],
  ])('%s: what it had drawn is kept, and the time it takes is ours', async (outcome, source, some) => {
    const change = { limits: { ...testLimits, ...some } };
    const session = await open([{ path: 'main.py', content: draw + source }], change);
    const ran = await session.run({ kind: 'file', path: 'main.py' }, limits);
    expect(ran).toMatchObject({ kind: 'stopped', ended: { outcome } });
    expect(ran.figures?.files).toEqual([{ path: 'epoch-1.png', content: Buffer.from('drawn') }]);
    expect(await session.close()).toMatchObject({ outcome });
  });

  test('cancelled: likewise', async () => {
    const stop = new AbortController();
    const session = await open(
      [{ path: 'main.py', content: `${draw}print("here", flush=True)\nwhile True: pass` }],
      { signal: stop.signal, onOutput: () => stop.abort() },
    );
    const ran = await session.run({ kind: 'file', path: 'main.py' }, limits);
    expect(ran).toMatchObject({ kind: 'stopped', ended: { outcome: 'cancelled' } });
    expect(ran.figures?.files.map(({ path }) => path)).toEqual(['epoch-1.png']);
    await session.close();
  });

  test('where nobody asks for figures, none are looked for', async () => {
    const ran = await run(`${draw}while True: pass`, { wallMs: 500 });
    expect(ran.result).toMatchObject({ kind: 'stopped', figures: null });
  });
});
