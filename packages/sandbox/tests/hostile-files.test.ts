import { describe, expect, test } from 'vitest';
import type { SandboxFile } from '../src/sandbox.ts';
import { testLimits, useSandbox } from './use-sandbox.ts';

/** Files that no candidate should send, at the sandbox's own door: what may lie in a container, and what Python makes of it. */
const { open, run } = useSandbox();

const empty = (path: string): SandboxFile => ({ path, content: '' });

describe('a path that leads out of the project, or a file in the place of a folder, is a mistake of ours', () => {
  test.each([
    ['../up.py'],
    ['a/../../up.py'],
    ['/etc/passwd'],
    ['a//b.py'],
    ['./a.py'],
    [''],
    ['a\0.py'],
    ['\ud800.py'],
    ['x'.repeat(256)],
    ['a/'.repeat(600)],
  ])('%j', async (path) => {
    await expect(open([empty(path)])).rejects.toThrow(/^A project cannot hold a file at/);
  });

  test('a file and a folder of one name', async () => {
    await expect(open([empty('data'), empty('data/train.csv')])).rejects.toThrow(/"data\/train\.csv"/);
  });
});

test.each([
  ['a line break', 'a\nb.py'],
  ['an escape sequence', '\u001b[2J.py'],
  ['text that runs the other way', '\u202efed.py'],
  ['another normal form', 'e\u0301.py'],
  ['eight folders', `${'deep/'.repeat(8)}file.py`],
])('a name with %s is a name like any other inside the container', async (_name, path) => {
  const session = await open([{ path, content: 'print("ran")' }]);
  expect(await session.run({ kind: 'file', path })).toMatchObject({ kind: 'ran', exitCode: 0 });
  await session.close();
});

test.each<[string, SandboxFile[], RegExp]>([
  [
    'ten thousand files',
    Array.from({ length: 10_000 }, (_, n) => empty(`${n}.py`)),
    /10000 files; the writable folder holds 33554432 bytes and 1000 files/,
  ],
  ['a file of 200 MB', [{ path: 'big.csv', content: Buffer.alloc(200_000_000) }], /take 200000000 bytes/],
])('%s end the execution before it begins', async (_name, files, detail) => {
  const session = await open(files);
  const stopped = { outcome: 'disk_limit', detail: expect.stringMatching(detail) };
  const result = await session.load({ file: 'solution.py', functions: [] });
  expect(result).toMatchObject({ kind: 'stopped', ended: stopped });
  expect(await session.close()).toMatchObject(stopped);
});

test('as many files as the folder holds are there', async () => {
  const session = await open([
    { path: 'main.py', content: 'import os\nassert len(os.listdir("many")) == 900' },
    ...Array.from({ length: 900 }, (_, n) => empty(`many/${n}.txt`)),
  ]);
  expect(await session.run({ kind: 'file', path: 'main.py' })).toMatchObject({ kind: 'ran', exitCode: 0 });
  await session.close();
});

describe('sources', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  test.each<[string, string | Buffer, string]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]), 'cannot contain null bytes'],
    ['UTF-16', utf16('print(1)\n'), 'cannot contain null bytes'],
    ['UTF-16 with its mark', utf16('\ufeffprint(1)\n'), 'cannot contain null bytes'],
    ['a NUL at its end', 'print(1)\n\0', 'cannot contain null bytes'],
    ['an encoding that does not exist', '# coding: nowhere\n', 'unknown encoding: nowhere'],
    ['a hundred thousand brackets', '('.repeat(100_000), 'too many nested parentheses'],
    ['a hundred levels of indentation', indented(101), 'too many levels of indentation'],
    ['half a million signs', `x = ${'-'.repeat(500_000)}1`, 'Python source too complex to parse'],
    ['a chain of attributes', `x = a${'.b'.repeat(200_000)}`, 'maximum recursion depth exceeded'],
  ])('%s: an error of the code, in the words of Python', async (_name, content, words) => {
    const { result, ended, stderr } = await runFile(content);
    expect(result).toMatchObject({ kind: 'ran', exitCode: 1 });
    expect(ended.outcome).toBe('candidate_error');
    expect(stderr).toContain(words);
  });

  test.each<[string, string | Buffer, string]>([
    ['a mark of UTF-8', '\ufeffprint(1)', '1\n'],
    ['line ends of Windows', 'x = """a\r\nb"""\r\nprint(repr(x))\r\n', "'a\\nb'\n"],
    ['line ends of old Macs', 'print(1)\rprint(2)\r', '1\n2\n'],
    ['its own encoding', Buffer.from('# coding: latin-1\nprint("é")', 'latin1'), 'é\n'],
    ['five megabytes', `x = "${'y'.repeat(5_000_000)}"\nprint(len(x))`, '5000000\n'],
    ['half a character', 'print("\\ud800")', '\\ud800\n'],
  ])('%s: runs as it would at home', async (_name, content, printed) => {
    const { ended, stdout } = await runFile(content);
    expect([ended.outcome, stdout]).toEqual(['completed', printed]);
  });
});

describe('what a program leaves of itself', () => {
  test('bytes of every kind arrive as they are', async () => {
    const bytes: Buffer[] = [];
    const session = await open([{ path: 'main.py', content: 'import os\nos.write(1, bytes(range(256)))' }], {
      onOutput: (_stream, chunk) => bytes.push(chunk),
    });
    await session.run({ kind: 'file', path: 'main.py' });
    await session.close();
    expect([...Buffer.concat(bytes)]).toEqual(Array.from({ length: 256 }, (_, n) => n));
  });

  test.each([
    [
      'a message of ten megabytes',
      'raise ValueError("x" * 10_000_000)',
      /Traceback[\s\S]*are left out[\s\S]*x$/,
    ],
    [
      'twenty thousand causes',
      'e = None\nfor n in range(20_000):\n    f = ValueError(n)\n    f.__cause__, e = e, f\nraise e',
      /are left out[\s\S]*ValueError: 19999$/,
    ],
    [
      'thirty thousand calls',
      'import sys\nsys.setrecursionlimit(10**6)\ndef f(n): return f(n - 1) if n else 1 / 0\nf(30_000)',
      /more times\][\s\S]*ZeroDivisionError: division by zero$/,
    ],
    ['a hook that fails', 'import sys\nsys.excepthook = None\nraise ValueError("real")', /ValueError: real$/],
  ])('a traceback of %s is told, and does not use up the output', async (_name, source, words) => {
    const { result, ended, stderr } = await run(source, { wallMs: 60_000 });
    expect(result).toMatchObject({ kind: 'ran', exitCode: 1 });
    expect(ended.outcome).toBe('candidate_error');
    expect(stderr.trimEnd()).toMatch(words);
    expect(stderr.length).toBeLessThan(40_000);
  });

  test.each([
    ['class A:\n    def __str__(self): raise ValueError\nraise SystemExit(A())', 1],
    ['raise SystemExit(10 ** 5_000 + 3)', 3],
    ['import sys\nsys.stdout.close(); sys.stderr.close()\nraise ValueError', 1],
    ['import ctypes\nctypes.string_at(0)', null],
  ])('%s', async (source, exitCode) => {
    const { result, ended } = await run(source);
    expect(result).toMatchObject({ kind: 'ran', exitCode });
    expect(ended.outcome).toBe('candidate_error');
  });

  test('a message that never ends is the time of the program', async () => {
    const source = 'class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E';
    expect((await run(source, { wallMs: 1_000 })).ended.outcome).toBe('timeout');
  });
});

async function runFile(content: string | Buffer) {
  const written = { stdout: '', stderr: '' };
  const session = await open([{ path: 'main.py', content }], {
    limits: { ...testLimits, memoryBytes: 512 * 1024 * 1024 },
    onOutput: (stream, chunk) => {
      written[stream] += chunk.toString('utf8');
    },
  });
  const result = await session.run({ kind: 'file', path: 'main.py' });
  return { result, ended: await session.close(), ...written };
}

function indented(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}if 1:\n`).join('');
}
