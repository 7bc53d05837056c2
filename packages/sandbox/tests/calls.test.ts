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

test('rows of a table arrive as they were: missing keys, order of keys, text for numbers', async () => {
  const { session } = await load('def echo(rows): return [list(r.items()) for r in rows]', ['echo']);
  const table = {
    count: 3,
    columns: [
      { name: 'a', values: [1, null, 'x'], absent: [1] },
      { name: 'b', dictionary: [null, 'u', 'v'], codes: [1, 2, 0] },
    ],
    orders: [[1, 0]],
    order: [0, 0, 1],
  };
  await session.keepTable('t', Buffer.from(JSON.stringify(table)));
  const rows = [
    [
      ['a', 1],
      ['b', 'u'],
    ],
    [['b', 'v']],
    [
      ['b', null],
      ['a', 'x'],
    ],
  ];
  const all = await session.call(callOf('echo', { arguments: { rows: { $table: 't' } } }));
  expect(all).toMatchObject({ kind: 'value', value: rows });
  const some = await session.call(callOf('echo', { arguments: { rows: { $rows: 't', take: [2, 0, 2] } } }));
  expect(some).toMatchObject({ kind: 'value', value: [rows[2], rows[0], rows[2]] });
  await session.close();
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

test.each([
  ['float("nan")', 'not a finite number'],
  ['[1.0, float("-inf")]', 'the value[1]'],
  ['object()', 'not plain data'],
  ['{(1, 2): 3}', 'keys must be text'],
  ['__import__("functools").reduce(lambda x, _: [x], range(100_000), 1)', 'nested deeper'],
  ['"x" * 50_000_000', 'larger than'],
  ['10 ** 10_000', 'cannot be written'],
])('a value that is not plain data: %s', async (expression, words) => {
  const { session } = await load(`def give(): return ${expression}`, ['give']);
  const result = await session.call(callOf('give'));
  expect(result).toMatchObject({ kind: 'error', isShape: true });
  expect(result.kind === 'error' && result.error.message).toContain(words);
  expect(await session.call(callOf('give'))).toMatchObject({ kind: 'error' });
  await session.close();
});

test.each([
  ['True', { type: 'integer' as const }],
  ['"1"', { type: 'number' as const }],
  ['[0.1]', { type: 'list' as const, of: { type: 'number' as const }, length: 2 }],
  ['[0.1, 1.5]', { type: 'list' as const, of: { type: 'number' as const, max: 1 } }],
  ['{"__proto__": 1}', { type: 'any' as const, maxBytes: 100 }],
  ['2 ** 60', { type: 'integer' as const }],
])('a value of another shape: %s', async (expression, expects) => {
  const { session } = await load(`def give(): return ${expression}`, ['give']);
  expect(await session.call(callOf('give', { expects }))).toMatchObject({ kind: 'error', isShape: true });
  await session.close();
});

test('a message of megabytes and one in emoji are cut, not punished', async () => {
  const { session } = await load('def long(): raise ValueError("😀" * 3_000_000)', ['long']);
  const result = await session.call(callOf('long'));
  expect(result.kind === 'error' && result.error.message).toHaveLength(4_000);
  await session.close();
});

test('a call that takes too long ends the execution, and later calls say so', async () => {
  const { session } = await load('def spin():\n    while True: pass', ['spin']);
  const result = await session.call(callOf('spin', { timeoutMs: 500 }));
  expect(result).toMatchObject({ kind: 'stopped', ended: { outcome: 'timeout' } });
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
