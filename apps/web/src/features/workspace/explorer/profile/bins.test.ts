import { expect, test } from 'vitest';
import { binNumbers } from './bins.ts';
import { binDates } from './date-bins.ts';

const counted = (...values: number[]) => values.map((value) => [value, 1] as const);
const edgesOf = (bins: readonly { from: number; to: number }[]) => [
  ...bins.map(({ from }) => from),
  bins.at(-1)?.to,
];

test('edges are round and carry no digits of rounding', () => {
  expect(edgesOf(binNumbers(counted(0.03, 0.71), false)).slice(0, 4)).toEqual([0, 0.05, 0.1, 0.15]);
  expect(binNumbers(counted(0.03, 0.71), false).at(-1)).toEqual({ from: 0.7, to: 0.75, count: 1 });
});

test('integers have bins of their own as long as there are few', () => {
  expect(binNumbers(counted(1, 2, 4), true)).toEqual([
    { from: 1, to: 2, count: 1 },
    { from: 2, to: 3, count: 1 },
    { from: 3, to: 4, count: 0 },
    { from: 4, to: 5, count: 1 },
  ]);
  expect(binNumbers(counted(0, 100), true).at(-1)).toEqual({ from: 100, to: 105, count: 1 });
});

test('one value, none, and values at the ends of what a number can be', () => {
  expect(binNumbers(counted(2.5), false)).toEqual([{ from: 2.5, to: 2.5, count: 1 }]);
  expect(binNumbers([], false)).toEqual([]);
  for (const values of [
    [-1.7e308, 1.7e308],
    [5e-324, 1e-323],
    [1e15, 1e15 + 0.25],
  ]) {
    const bins = binNumbers(counted(...values), false);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(bins.length).toBeLessThan(30);
  }
});

const dates = (...texts: string[]) => counted(...texts.map((text) => Date.parse(text)));
const startsOf = ({ bins }: ReturnType<typeof binDates>) =>
  bins.map(({ from }) => new Date(from).toISOString().slice(0, 16));

test.each([
  ['minute', dates('2024-01-01T10:02Z', '2024-01-01T10:31Z')],
  ['minute', dates('2024-01-01T10:00Z', '2024-01-01T10:29Z')],
  ['day', dates('2024-01-01', '2024-01-02')],
  ['day', dates('2024-01-01', '2024-01-28T12:00Z', '2024-01-31')],
  ['month', dates('2023-01-15', '2023-12-15')],
  ['year', dates('2000-05-01', '2020-05-01')],
] as const)('bins by %s', (unit, values) => {
  const found = binDates(values);
  expect(found.unit).toBe(unit);
  expect(found.bins.length).toBeLessThanOrEqual(30);
  expect(found.bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
});

test('weeks begin on Mondays, months on their first, also before 1970', () => {
  expect(startsOf(binDates(dates('2024-01-03', '2024-02-14')))[0]).toBe('2024-01-01T00:00');
  expect(startsOf(binDates(dates('2024-01-03', '2024-03-14')))[0]).toBe('2024-01-01T00:00');
  expect(startsOf(binDates(dates('1890-02-15', '1891-01-02'))).slice(0, 2)).toEqual([
    '1890-02-01T00:00',
    '1890-03-01T00:00',
  ]);
  expect(startsOf(binDates(dates('1969-12-31', '1969-12-31')))).toEqual(['1969-12-31T00:00']);
});
