import { expect, test } from 'vitest';
import { useSandbox } from './use-sandbox.ts';

/** Some lines of a file run as somebody means it who selected them: with the names above them, and in their own place. */
const { open } = useSandbox();

const file = `from __future__ import annotations
import math
import sys

print("above", file=sys.stderr)
rate = 2

def area(r):
    scaled = r * rate
    return helper(scaled)

def helper(x):
    return math.floor(math.pi * x)

if __name__ == "__main__":
    print("main")
    print(area(5))

print("below", file=sys.stderr)
[rate] * 3
broken = area("x" * 3) + 1
`;

async function select(first: number, last: number, content = file) {
  const written = { stdout: '', stderr: '' };
  const session = await open([{ path: 'lib/main.py', content }], {
    onOutput: (stream, chunk) => {
      written[stream] += chunk.toString('utf8');
    },
  });
  const result = await session.run({ kind: 'selection', path: 'lib/main.py', first, last });
  return { result, ended: await session.close(), ...written };
}
const lineOf = (words: string) => file.split('\n').findIndex((line) => line.includes(words)) + 1;
const oneLine = (words: string) => select(lineOf(words), lineOf(words));

test('what stands above is there, definitions from below as well; the value of the last expression is shown', async () => {
  expect(await oneLine('[rate] * 3')).toMatchObject({
    result: { kind: 'ran', exitCode: 0 },
    stdout: '[2, 2, 2]\n',
    stderr: 'above\nbelow\n',
  });
});

test('lines inside the part for the program alone run, and nothing else of that part', async () => {
  expect(await oneLine('print(area(5))')).toMatchObject({ stdout: '31\n', stderr: 'above\n' });
});

test('an error names the line in the file, with its text', async () => {
  const { result, ended, stderr } = await oneLine('broken =');
  expect(result).toMatchObject({ kind: 'ran', exitCode: 1 });
  expect(ended.outcome).toBe('candidate_error');
  expect(stderr).toContain(`File "lib/main.py", line ${lineOf('broken =')}, in <module>`);
  expect(stderr).toContain('broken = area("x" * 3) + 1');
  expect(stderr).toContain(`File "lib/main.py", line ${lineOf('return math.floor')}, in helper`);
  expect(stderr).not.toContain('holdout');
});

test('lines of a function run outside of it: its arguments are missing, and that is told', async () => {
  const { stderr } = await oneLine('scaled = r');
  expect(stderr).toContain(`line ${lineOf('scaled = r')}`);
  expect(stderr).toContain("NameError: name 'r' is not defined");
});

test('a whole definition is run where it stands, comments alone are nothing', async () => {
  expect(await select(lineOf('def helper'), lineOf('return math.floor'))).toMatchObject({
    result: { exitCode: 0 },
    stdout: '',
  });
  expect((await select(1, 1, '# nothing\n')).result).toMatchObject({ exitCode: 0 });
});

test('comments are lines like any other, wherever they stand', async () => {
  const content = 'if True:\n    # nothing\n# at the edge\n    print("said")\n';
  expect(await select(2, 2, content)).toMatchObject({ result: { exitCode: 0 }, stdout: '', stderr: '' });
  expect(await select(3, 4, content)).toMatchObject({
    result: { exitCode: 0 },
    stdout: 'said\n',
    stderr: '',
  });
});

test('half a statement is told as Python tells it', async () => {
  const { result, stderr } = await select(2, 2, 'y = 1\nx = [\n  1,\n]\n');
  expect(result).toMatchObject({ exitCode: 1 });
  expect(stderr).toMatch(/File "lib\/main.py", line 2[\s\S]*SyntaxError: '\[' was never closed/);
});

test('a file that is no Python is told before anything runs', async () => {
  const { result, stderr, stdout } = await select(1, 1, 'print("ran")\ndef f(:\n');
  expect(result).toMatchObject({ exitCode: 1 });
  expect(stdout).toBe('');
  expect(stderr).toMatch(/File "lib\/main.py", line 2[\s\S]*SyntaxError/);
});

test('lines beyond the end are none, and so many of them cost nothing', async () => {
  expect(await select(2_000_000_000, 2_000_000_000, 'print(1)\n')).toMatchObject({
    result: { exitCode: 0 },
    stdout: '1\n',
  });
});

test('classes of the file can be sent between processes, annotations stay text', async () => {
  const { stdout } = await select(
    8,
    10,
    `from __future__ import annotations
import pickle
class Row:
    pass
def f(x: unknown): pass
y = 1

row = pickle.loads(pickle.dumps(Row()))
def g(x: missing): pass
(type(row) is Row, f.__annotations__, g.__annotations__)
`,
  );
  expect(stdout).toBe("(True, {'x': 'unknown'}, {'x': 'missing'})\n");
});
