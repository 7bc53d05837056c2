import type { Shape } from '@holdout/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CallResult } from '../src/sandbox.ts';
import { callOf, testLimits, useSandbox } from './use-sandbox.ts';

/**
 * What functions return and raise: every call has its answer with a sentence, none of them ends the execution, and none
 * changes what the next one finds. All calls of a table run in one container, each in a process of its own.
 */
const { load } = useSandbox();

const solution = `
import collections, decimal, enum, functools, sys
import numpy as np, pandas as pd

def circle():
    made = []
    made.append(made)
    return made

class Twice(dict):
    def items(self): return [("a", 1), ("a", 2)]

class Words(str):
    def __getitem__(self, at): return object()
    def startswith(self, *_): return True

class Lying(type):
    __name__ = __mro__ = property(lambda cls: 1 / 0)

class Unprintable(Exception):
    def __str__(self): raise ValueError("no")
class Leaving(Exception):
    def __str__(self): raise SystemExit(3)
class Odd(Exception):
    def __str__(self): return Words("odd")
class Nameless(Exception, metaclass=Lying): pass
class Numbered(OSError):
    errno = property(lambda self: 1 / 0)
class Placeless(Exception):
    __traceback__ = __cause__ = property(lambda self: 5)

def fail(error): raise error

def chain(length):
    error = None
    for number in range(length):
        outer = ValueError(str(number))
        outer.__cause__, error = error, outer
    raise error

def circular():
    first, second = ValueError("first"), ValueError("second")
    first.__cause__, second.__context__ = second, first
    raise first

def deep(depth):
    sys.setrecursionlimit(10**6)
    def down(left): return down(left - 1) if left else fail(ValueError("deep"))
    down(depth)

def grouped(depth):
    error = ValueError("inner")
    for _ in range(depth): error = ExceptionGroup("outer", [error])
    raise error

def misplaced():
    error = SyntaxError("where")
    error.filename, error.lineno = Words("/work/project/solution.py"), 2**70
    raise error

def noted():
    error = ValueError("noted")
    error.add_note("x" * 5_000_000)
    raise error

def go(expression): return eval(expression)
`;

/** Evaluates the expressions one after another, before the tests of a table look at what came of each. */
function askAll(cases: readonly (readonly [expression: string, expects: Shape])[]) {
  const answers = new Map<string, CallResult>();
  beforeAll(async () => {
    const limits = { ...testLimits, wallMs: 300_000, memoryBytes: 1024 * 1024 * 1024 };
    const { session } = await load(solution, ['go'], { preload: ['numpy', 'pandas'], limits });
    for (const [expression, expects] of cases) {
      const call = callOf('go', { arguments: { expression }, expects, timeoutMs: 30_000 });
      answers.set(expression, await session.call(call));
    }
    expect((await session.close()).outcome).toBe('completed');
  });
  return answers;
}

const anything: Shape = { type: 'any', maxBytes: 1_000_000 };

describe('plain data', () => {
  const cases: [string, unknown][] = [
    ['None', null],
    ['-0.0', -0],
    ['5e-324', 5e-324],
    ['2 ** 53 - 1', 2 ** 53 - 1],
    ['{}', {}],
    ['(1, [2.5, (None, True)])', [1, [2.5, [null, true]]]],
    ['{1: "a", True: "b"}', { 1: 'b' }],
    ['collections.OrderedDict(b=1, a=2)', { b: 1, a: 2 }],
    ['"\\ud800"', '\ud800'],
    ['np.float32(0.5)', 0.5],
    ['np.array([[1, 2], [3, 4]])', [[1, 2], [3, 4]]], // biome-ignore format: one line per case
    ['np.array(["a", None], dtype=object)', ['a', null]],
    ['np.str_("x")', 'x'],
    ['pd.Series([1.5, 2.5])', [1.5, 2.5]],
    // Whoever reads numbers holds floats: a large integer arrives as the nearest one.
    ['2 ** 64', 2 ** 64],
    ['-(10 ** 300)', -1e300],
  ];
  const answers = askAll(cases.map(([expression]) => [expression, anything]));
  test.each(cases)('%s', (expression, value) => {
    expect(answers.get(expression)).toMatchObject({ kind: 'value', value });
  });
});

describe('what is no plain data is refused with a sentence', () => {
  const cases: [string, string][] = [
    ['float("nan")', 'the value is nan, which is not a finite number'],
    ['{"a": [1.0, float("-inf")]}', "the value['a'][1] is -inf, which is not a finite number"],
    ['[0.5] * 20_000 + [float("nan")]', 'the value[20000] is nan'],
    ['np.array([1.0, np.nan])', 'the value[1] is nan'],
    ['pd.Series([1, None])', 'the value[1] is nan'],
    ['10 ** 400', 'the value is an integer of 1,329 bits, larger than any float'],
    ['[1, -(10 ** 5000)]', 'the value[1] is an integer of 16,610 bits'],
    ['(sys.set_int_max_str_digits(0), 10 ** 100_000)', 'larger than any float'],
    ['functools.reduce(lambda made, _: [made], range(100_000), 1)', 'is nested deeper than 32 levels'],
    ['functools.reduce(lambda made, _: {"a": made}, range(34), 1)', 'is nested deeper than 32 levels'],
    ['circle()', 'is nested deeper than 32 levels'],
    ['{1, 2}', 'the value is of type set, which is not plain data'],
    ['b"x"', 'of type bytes'],
    ['bytearray(1)', 'of type bytearray'],
    ['(number for number in [1])', 'of type generator'],
    ['range(5)', 'of type range'],
    ['1j', 'of type complex'],
    ['np.array([1j])', 'the value[0] is of type complex'],
    ['decimal.Decimal(1)', 'of type Decimal'],
    ['enum.IntEnum("Level", "low").low', 'of type Level'],
    ['pd.DataFrame({"a": [1]})', 'of type DataFrame'],
    ['pd.Timestamp("2020-01-01")', 'of type Timestamp'],
    ['pd.NA', 'of type NAType'],
    ['go', 'of type function'],
    ['Unprintable()', 'of type Unprintable'],
    ['{1.5: 1}', 'the value has a key of type float; keys must be text'],
    ['{None: 1}', 'a key of type NoneType'],
    ['{(1, 2): 1}', 'a key of type tuple'],
    ['{np.int64(3): 1}', 'a key of type int64'],
    ['{1: "a", "1": "b"}', "the value has two keys that are both '1' as text"],
    ['[Twice(a=1)]', "the value[0] has two keys that are both 'a' as text"],
    ['{"__proto__": {"isAdmin": True}}', 'the value has a key "__proto__"'],
    ['"x" * 50_000_000', 'is larger than'],
    ['"é" * 550_000', 'the value is larger than 1000000 bytes'],
  ];
  const answers = askAll(cases.map(([expression]) => [expression, anything]));
  test.each(cases)('%s', (expression, words) => {
    expect(answers.get(expression)).toMatchObject({
      kind: 'error',
      isShape: true,
      error: { type: 'TypeError', message: expect.stringContaining(words) },
    });
  });
});

describe('another shape than was asked for: the sentence names the place', () => {
  const numbers: Shape = { type: 'list', of: { type: 'number', min: 0, max: 1 }, length: 3 };
  const cases: [string, Shape, string][] = [
    ['[0.1] * 2', numbers, 'the value has 2 items, not 3'],
    ['[]', numbers, 'the value has 0 items, not 3'],
    ['[0.1] * 100', numbers, 'the value has 100 items, not 3'],
    ['[0.1, 0.2, 1.5]', numbers, 'the value[2] is 1.5, more than 1'],
    ['[0.1, True, 0.2]', numbers, 'the value[1] is true, not a finite number'],
    ['[0.1, "0.2", 0.3]', numbers, 'the value[1] is text, not a finite number'],
    ['None', numbers, 'the value is None, not a list'],
    ['{0: 0.1, 1: 0.2, 2: 0.3}', numbers, 'the value is a dictionary, not a list'],
    ['np.full((3, 1), 0.5)', numbers, 'the value[0] is a list, not a finite number'],
    ['True', { type: 'integer' }, 'the value is true, not an integer'],
    ['1.5', { type: 'integer' }, 'the value is 1.5, not an integer'],
    ['2 ** 64', { type: 'integer' }, 'beyond ±(2**53 - 1) integers are not exact'],
    ['"x" * 11', { type: 'string', maxLength: 10 }, 'the value is longer than 10 characters'],
    ['{"a": 1}', { type: 'object', fields: { b: { type: 'number' } } }, 'the value has no "b"'],
  ];
  const answers = askAll(cases.map(([expression, expects]) => [expression, expects]));
  test.each(cases)('%s', (expression, _expects, words) => {
    expect(answers.get(expression)).toMatchObject({
      kind: 'error',
      isShape: true,
      error: { message: expect.stringContaining(words) },
    });
  });
});

describe('errors are told by their type, their message and their place', () => {
  const cases: [string, string, string][] = [
    ['fail(Unprintable())', 'Unprintable', '(the message could not be read)'],
    ['fail(Leaving())', 'Leaving', '(the message could not be read)'],
    ['fail(Odd())', 'Odd', 'odd'],
    ['fail(Nameless("x"))', 'Nameless', 'x'],
    ['fail(Numbered(2, "x"))', 'Numbered', '[Errno 2] x'],
    ['fail(Placeless("x"))', 'Placeless', 'x'],
    ['fail(OSError(2 ** 70, "x"))', 'OSError', '[Errno 1180591620717411303424] x'],
    ['fail(type("N" * 1_000, (Exception,), {})("x"))', 'N'.repeat(200), 'x'],
    ['fail(type(Words("Name"), (Exception,), {})("x"))', 'Name', 'x'],
    ['fail(BaseException("base"))', 'BaseException', 'base'],
    ['fail(KeyboardInterrupt())', 'KeyboardInterrupt', ''],
    ['fail(GeneratorExit())', 'GeneratorExit', ''],
    ['sys.exit("no luck")', 'SystemExit', 'no luck'],
    ['fail(ValueError("x" * 5_000_000))', 'ValueError', 'x'.repeat(4_000)],
    ['fail(ValueError("\\x00 \\ud800"))', 'ValueError', '\u2400 \ufffd'],
    [
      'fail(ExceptionGroup("several", [ValueError(str(n)) for n in range(50_000)]))',
      'ExceptionGroup',
      'several',
    ],
    ['grouped(1_500)', 'ExceptionGroup', 'outer'],
    ['circular()', 'ValueError', 'first'],
    ['chain(50_000)', 'ValueError', '49999'],
    ['deep(50_000)', 'ValueError', 'deep'],
    ['misplaced()', 'SyntaxError', 'where'],
    ['noted()', 'ValueError', 'noted'],
    ['fail(type("😀" * 200, (Exception,), {})("😀" * 5_000))', '😀'.repeat(100), '😀'.repeat(2_000)],
  ];
  // A number is asked for: the answer has no more room than the smallest value needs.
  const answers = askAll(cases.map(([expression]) => [expression, { type: 'number' }]));
  test.each(cases)('%s', (expression, type, message) => {
    const answer = answers.get(expression);
    const error = answer?.kind === 'error' ? answer.error : null;
    expect(answer).toMatchObject({ kind: 'error', isShape: false, error: { type, path: 'solution.py' } });
    expect(error?.message.startsWith(message)).toBe(true);
    expect(error?.message.length).toBeLessThanOrEqual(4_000);
    // Only the class that hides it has none.
    expect(error?.traceback === undefined).toBe(type === 'Placeless');
    expect(error?.traceback?.length ?? 0).toBeLessThanOrEqual(16_000);
  });
});
