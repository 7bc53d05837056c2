import { expect, test } from 'vitest';
import { calculate } from '../../src/index.ts';
import { createRandom } from '../random-diagram.ts';
import { lastOf, sketchSheet } from './sketch-sheet.ts';

test.each([
  ['=2 + 3 * 4', '14'],
  ['=(2 + 3) * 4', '20'],
  ['=2 ^ 3 ^ 2', '512'],
  ['=-2 ^ 2', '-4'],
  ['=2 ^ -1', '0.5'],
  ['=7 - 2 - 1', '4'],
  ['=12 ÷ 4 × 3 − 1', '8'],
  ['=min(3; 1; 2)', '1'],
  ['=max(3, 1, 2)', '3'],
  ['=sum(1; 2; 3)', '6'],
  ['=min(2 s; 1500 ms) [ms]', '1500 ms'],
  ['=0,12 % * 1 200', '1.44'],
  ['=4 s * 4 s / 2 s [s]', '8 s'],
  ['=100 GB / 2 GB/s [s]', '50 s'],
  ['=1 day / s', '86400'],
  [' = 1 + 1', '2'],
])('%s', (formula, told) => {
  expect(lastOf([`x: ${formula}`])).toBe(told);
});

test('rows are named by others, whichever stands first', () => {
  const rows = ['stored: =requests * row_size * 1 day [GB]', 'requests: 1,200 [/s]', 'row_size: 2 kB'];
  const results = calculate(sketchSheet(rows), 'en').rows;
  expect(results.get('stored')).toMatchObject({ kind: 'value', figure: { amount: 207.36, unit: 'GB' } });
});

test.each([
  ['=2 *', { kind: 'unfinished', at: { start: 4, end: 4 } }],
  ['=', { kind: 'unfinished' }],
  ['=2 3', { kind: 'unexpected', found: '3', at: { start: 3, end: 4 } }],
  ['=(1 + 2', { kind: 'unfinished' }],
  ['=1 + #', { kind: 'unexpected', found: '#', at: { start: 5, end: 6 } }],
  ['=1 <= 2', { kind: 'unexpected', found: '<=' }],
  ['=1 + 😀', { kind: 'unexpected', found: '😀', at: { start: 5, end: 7 } }],
  ['=nobody + 1', { kind: 'unknown_name', name: 'nobody', at: { start: 1, end: 7 } }],
  ['=__proto__', { kind: 'unknown_name', name: '__proto__' }],
  ['=constructor + toString', { kind: 'unknown_name', name: 'constructor' }],
  ['=alert(1)', { kind: 'unknown_function', name: 'alert' }],
  ['=hasOwnProperty(1)', { kind: 'unknown_function', name: 'hasOwnProperty' }],
  ['=sum(nothing)', { kind: 'unknown_name', name: 'nothing' }],
  ['=min()', { kind: 'unexpected', found: ')' }],
  ['=1 / 0', { kind: 'division_by_zero', at: { start: 1, end: 6 } }],
  ['=1 / (2 s - 2000 ms)', { kind: 'division_by_zero' }],
  ['=0 ^ -1', { kind: 'division_by_zero' }],
  ['=1 ms + 1 GB', { kind: 'different', left: 's', right: 'B', at: { start: 1, end: 12 } }],
  ['=5 EUR - 5 USD', { kind: 'different', left: 'EUR', right: 'USD' }],
  ['=max(1; 1 s)', { kind: 'different', left: '', right: 's' }],
  ['=2 ^ 1 s', { kind: 'no_power' }],
  ['=(4 s) ^ 0.5', { kind: 'no_power' }],
  ['=(-1) ^ 0.5', { kind: 'no_power' }],
  ['=9 ^ 9 ^ 9', { kind: 'too_large' }],
  ['=1e999', { kind: 'too_large' }],
  ['=2 kB * 3 [ms]', { kind: 'wrong_unit', has: 'B', wanted: 'ms' }],
  ['many', { kind: 'not_a_number' }],
  ['2 + 3', { kind: 'not_a_number' }],
  [`=${'('.repeat(299)}`, { kind: 'unfinished' }],
])('%s is told to be wrong, and where', (formula, problem) => {
  expect(lastOf([`x: ${formula}`])).toMatchObject(problem);
});

test('a circle is told in its order; what hangs on it, and what is beside it, are told apart', () => {
  const rows = ['a: =b + 1', 'b: =c', 'c: =a', 'after: =a * 2', 'self: =self', 'fine: 3'];
  const { rows: results } = calculate(sketchSheet(rows), 'en');
  expect(results.get('a')).toMatchObject({ problem: { kind: 'circular', names: ['a', 'b', 'c'] } });
  expect(results.get('b')).toMatchObject({ problem: { kind: 'circular', names: ['b', 'c', 'a'] } });
  expect(results.get('self')).toMatchObject({ problem: { kind: 'circular', names: ['self'] } });
  expect(results.get('after')).toMatchObject({ problem: { kind: 'needs', name: 'a' } });
  expect(results.get('fine')).toMatchObject({ kind: 'value' });
});

test('sums that add each other are a circle too', () => {
  const { rows } = calculate(sketchSheet(['load a: =sum(cost)', 'cost b: =sum(load)']), 'en');
  expect([...rows.values()].map((row) => row.kind === 'problem' && row.problem.kind)).toEqual([
    'circular',
    'circular',
  ]);
});

test('a row without a value is waited for, not taken for 0', () => {
  const { rows } = calculate(sketchSheet(['a: ', 'b: =a * 2', 'c: =b + 1']), 'en');
  expect(rows.get('a')).toMatchObject({ kind: 'empty' });
  expect(rows.get('b')).toMatchObject({ kind: 'waiting', missing: ['a'] });
  expect(rows.get('c')).toMatchObject({ kind: 'waiting', missing: ['b'] });
});

test('a key that means something else, is no name or is taken twice is told; formulas cannot use it', () => {
  const { rows } = sketchSheet(['a: 5', 'b: =a', 'c: 6']);
  const withKeys = (...keys: string[]) => ({
    ...sketchSheet([]),
    rows: rows.map((row, index) => ({ ...row, key: keys[index] ?? '' })),
  });
  const problemsOf = (...keys: string[]) => {
    const { rows: results } = calculate(withKeys(...keys), 'en');
    return rows.map(({ id }) => results.get(id)?.keyProblem);
  };
  expect(problemsOf('ms', 'latency', 'min')).toEqual(['reserved', 'reserved', 'reserved']);
  expect(problemsOf('two words', '9a', '%')).toEqual(['not_a_name', 'not_a_name', 'reserved']);
  expect(problemsOf('a', 'b', 'a')).toEqual(['taken', null, 'taken']);
  expect(problemsOf('', '', '__proto__')).toEqual([null, null, null]);
  expect(calculate(withKeys('a', 'b', 'a'), 'en').rows.get('b')).toMatchObject({
    problem: { kind: 'ambiguous_name', name: 'a' },
  });
});

/** A formula and what it comes to, worked out beside it. */
function makeFormula(random: (below: number) => number, depth: number): [text: string, size: number] {
  if (depth === 0 || random(4) === 0) {
    const amount = random(2000) / 8;
    return [String(amount), amount];
  }
  const [left, a] = makeFormula(random, depth - 1);
  const [right, b] = makeFormula(random, depth - 1);
  switch (random(6)) {
    case 0:
      return [`(${left}) + (${right})`, a + b];
    case 1:
      return [`(${left})-(${right})`, a - b];
    case 2:
      return [`(${left}) * (${right})`, a * b];
    case 3:
      return b === 0 ? [left, a] : [`(${left})/(${right})`, a / b];
    case 4:
      return [`-(${left})`, -a];
    default:
      return [`max(${left}; ${right})`, Math.max(a, b)];
  }
}

test('formulas come to what arithmetic says', () => {
  const random = createRandom(11);
  for (let round = 0; round < 500; round += 1) {
    const [text, size] = makeFormula(random, 4);
    const result = calculate(sketchSheet([`x: =${text}`]), 'en').rows.get('x');
    expect(result?.kind === 'value' && result.quantity.size).toBeCloseTo(size, 6);
  }
});

test('whatever is typed, every row and check has a result', () => {
  const random = createRandom(12);
  const bits = [
    '=',
    'a',
    'b',
    ' ',
    '1',
    '2,5',
    '0',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    'sum(',
    'latency',
    ')',
    'ms',
    'kB',
    '/s',
    ';',
    '<=',
    '%',
    '__proto__',
    '‮',
    '😀',
    '\ud800',
    '1e308',
    '\u0000',
  ];
  for (let round = 0; round < 2000; round += 1) {
    const junk = () => Array.from({ length: random(12) }, () => bits[random(bits.length)]).join('');
    const sheet = sketchSheet(['latency a: 1', 'latency b: 2', 'c: 3'], ['', '', '']);
    for (const row of sheet.rows)
      Object.assign(row, { value: `${random(4) ? '=' : ''}${junk()}`, unit: junk().slice(0, 40) });
    for (const check of sheet.checks) check.text = junk();
    const { rows, checks } = calculate(sheet, 'fr');
    expect([rows.size, checks.size]).toEqual([3, 3]);
  }
});
