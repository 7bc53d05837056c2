import { expect, test } from 'vitest';
import { callOf, useSandbox } from './use-sandbox.ts';

/** Loading the entry and calling its functions: values, errors, tables, and what survives from call to call. */
const { load, open } = useSandbox();

test('loading names what is missing', async () => {
  const { session, loaded } = await load('def fit(): pass\npredict = 5', ['fit', 'predict', 'evaluate']);
  expect(loaded).toEqual({ kind: 'loaded', functions: ['fit'], missing: ['predict', 'evaluate'] });
  expect((await session.close()).outcome).toBe('candidate_error');
});

test('a syntax error in another file of the project gives that file and line', async () => {
  const session = await open([
    { path: 'solution.py', content: 'import features\n' },
    { path: 'features.py', content: 'x = 1\n\ny = (\n' },
  ]);
  const loaded = await session.load({ file: 'solution.py', functions: [] });
  expect(loaded).toMatchObject({
    kind: 'error',
    error: { type: 'SyntaxError', path: 'features.py', line: 3 },
  });
  expect((await session.close()).outcome).toBe('candidate_error');
});

test.each([
  ['raise ValueError("bad")', { type: 'ValueError', message: 'bad', path: 'solution.py', line: 1 }],
  ['import nowhere', { type: 'ModuleNotFoundError', path: 'solution.py', line: 1 }],
  ['import sys; sys.exit(0)', { type: 'SystemExit', path: 'solution.py', line: 1 }],
  ['import os; os._exit(0)', { type: 'ProcessEnded' }],
])('an import that fails: %s', async (source, error) => {
  const { session, loaded } = await load(source, []);
  expect(loaded).toMatchObject({ kind: 'error', error });
  await session.close();
});

test('a project without its entry file', async () => {
  const session = await open([{ path: 'other.py', content: '' }]);
  const loaded = await session.load({ file: 'solution.py', functions: [] });
  expect(loaded).toMatchObject({ kind: 'error', error: { message: 'solution.py is missing' } });
  await session.close();
});

test('an error points at the deepest place inside the project', async () => {
  const source =
    'import json\ndef outer(text):\n    return inner(text)\ndef inner(text):\n    return json.loads(text)\n';
  const { session } = await load(source, ['outer']);
  const result = await session.call(callOf('outer', { arguments: { text: '{' } }));
  expect(result).toMatchObject({
    kind: 'error',
    isShape: false,
    error: { type: 'JSONDecodeError', path: 'solution.py', line: 5 },
  });
  expect(result.kind === 'error' && result.error.mro).toContain('ValueError');
  expect((await session.close()).outcome).toBe('completed');
});

test('what a function does to its arguments is seen', async () => {
  const { session } = await load('def spoil(rows):\n    rows[0]["a"] = {1}\n    rows.append(2)', ['spoil']);
  const result = await session.call(
    callOf('spoil', { arguments: { rows: [{ a: 1 }] }, returnArguments: true }),
  );
  expect(result).toMatchObject({
    kind: 'value',
    value: null,
    arguments: { rows: [{ a: { $changed: 'set' } }, 2] },
  });
  await session.close();
});

test('numbers of numpy and pandas are plain numbers', async () => {
  const source = `
import numpy as np, pandas as pd
def give(): return {"a": np.float32(0.5), "b": np.arange(3), "c": pd.Series([1.5]), "d": np.bool_(True), "e": (1, None)}`;
  const { session } = await load(source, ['give'], { preload: ['numpy', 'pandas'] });
  const result = await session.call(callOf('give'));
  expect(result).toMatchObject({
    kind: 'value',
    value: { a: 0.5, b: [0, 1, 2], c: [1.5], d: true, e: [1, null] },
  });
  await session.close();
});

test('a long list of numbers arrives as it was', async () => {
  const source = `
def give(count): return [i / 7 for i in range(count)]
def mixed(): return [1.5] * 99 + [2]`;
  const { session } = await load(source, ['give', 'mixed']);
  const numbers = Array.from({ length: 20_000 }, (_, i) => i / 7);
  const list = { type: 'list' as const, of: { type: 'number' as const }, length: 20_000 };
  const given = await session.call(callOf('give', { arguments: { count: 20_000 }, expects: list }));
  expect(given).toMatchObject({ kind: 'value', value: numbers, floats: Float64Array.from(numbers) });
  const any = await session.call(callOf('give', { arguments: { count: 100 } }));
  expect(any).toMatchObject({ kind: 'value', value: numbers.slice(0, 100) });
  const mixed = await session.call(callOf('mixed', { expects: { ...list, length: 100 } }));
  expect(mixed).toMatchObject({ kind: 'value', value: [...Array(99).fill(1.5), 2] });
  const few = await session.call(callOf('give', { arguments: { count: 19_999 }, expects: list }));
  expect(few).toMatchObject({ kind: 'error', isShape: true });
  const high = { ...list, of: { type: 'number' as const, max: 2_000 } };
  const over = await session.call(callOf('give', { arguments: { count: 20_000 }, expects: high }));
  expect(over).toMatchObject({ kind: 'error', isShape: true });
  await session.close();
});

test.each([
  ['of another call', '"0" * 32', 'b"\\0" * 8'],
  ['that are not finite', 'ID', 'struct.pack("<d", float("nan"))'],
  ['cut in the middle', 'ID', 'b"\\0" * 7'],
])('numbers %s end the execution', async (_name, id, bytes) => {
  // What the driver passes on unread, written to its pipe by the candidate's own hand.
  const source = `
import os, struct, sys
def give():
    ID = sys._getframe(1).f_locals["request"]["id"]
    body = b"F" + (${id}).encode() + ${bytes}
    os.write(4, b"A" + struct.pack(">I", len(body)) + body)
    os._exit(0)`;
  const { session } = await load(source, ['give']);
  const list = { type: 'list' as const, of: { type: 'number' as const }, length: 1 };
  const result = await session.call(callOf('give', { expects: list }));
  expect(result).toMatchObject({ kind: 'stopped', ended: { outcome: 'protocol_violation' } });
  await session.close();
});

test('a call that takes too long ends the execution, and later calls say so', async () => {
  const { session } = await load('def spin():\n    while True: pass', ['spin']);
  const result = await session.call(callOf('spin', { timeoutMs: 500 }));
  const detail = 'one call of spin took longer than 0.5 s';
  expect(result).toMatchObject({ kind: 'stopped', ended: { outcome: 'timeout', detail } });
  expect(await session.call(callOf('spin'))).toEqual(result);
  expect((await session.close()).outcome).toBe('timeout');
});

test("waiting between calls is not the candidate's time", async () => {
  const session = await open([{ path: 'solution.py', content: 'def quick(): return 1' }]);
  const start = performance.now();
  await session.load({ file: 'solution.py', functions: [] });
  const pause = performance.now();
  await (await open([])).close();
  const waitedMs = performance.now() - pause;
  await session.call(callOf('quick'));
  const askedMs = performance.now() - start - waitedMs;
  expect((await session.close()).usage.wallMs).toBeLessThanOrEqual(Math.ceil(askedMs));
});
