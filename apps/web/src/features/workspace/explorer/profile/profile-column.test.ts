import { expect, test } from 'vitest';
import { readCsv } from '../../../../lib/csv/read-csv.ts';
import { createRandom } from '../../../../lib/csv/test-random.ts';
import { runAtOnce } from '../../../../lib/slices.ts';
import { type ColumnProfile, profileColumn } from './profile-column.ts';

function profile(values: readonly string[], rows: Uint32Array | null = null): ColumnProfile {
  const quoted = values.map((value) => `"${value.replaceAll('"', '""')}"`);
  return runAtOnce(profileColumn(runAtOnce(readCsv(['x', ...quoted].join('\n'), ',')), 0, rows));
}

test('missing values are counted with the words that stand for them', () => {
  const { missing, rowCount, type } = profile(['1', '', 'NA', '', 'NaN', '2']);
  expect({ missing, rowCount, type }).toEqual({
    missing: {
      count: 4,
      words: [
        { word: '', count: 2 },
        { word: 'NA', count: 1 },
        { word: 'NaN', count: 1 },
      ],
    },
    rowCount: 6,
    type: 'integer',
  });
  const short = runAtOnce(readCsv('a,b\n1,2\n1\n1,2\n', ','));
  expect(runAtOnce(profileColumn(short, 1, null)).missing).toEqual({
    count: 1,
    words: [{ word: null, count: 1 }],
  });
});

test('a mixed column says what is mixed, with the first of each', () => {
  const { type, kinds } = profile(['12', '13.5', '12 kg', '', '14', '9 kg']);
  expect(type).toBe('mixed');
  expect(kinds).toEqual({
    integer: { count: 2, example: '12', row: 0 },
    number: { count: 1, example: '13.5', row: 1 },
    text: { count: 2, example: '12 kg', row: 2 },
  });
});

test('an empty column, and one without rows', () => {
  const nothing = { distinctCount: 0, singleCount: 0, top: [], numbers: null, dates: null, lengths: null };
  expect(profile(['', ''])).toMatchObject({ ...nothing, type: 'empty', rowCount: 2 });
  expect(profile([])).toMatchObject({ ...nothing, type: 'empty', rowCount: 0 });
});

test('ids that occur more than once, the most frequent values first', () => {
  const { distinctCount, singleCount, top } = profile(['a', 'b', 'b', 'c', 'd', 'c', 'b']);
  expect({ distinctCount, singleCount }).toEqual({ distinctCount: 4, singleCount: 2 });
  expect(top).toEqual([
    { value: 'b', count: 3 },
    { value: 'c', count: 2 },
    { value: 'a', count: 1 },
    { value: 'd', count: 1 },
  ]);
});

test('only the rows asked for', () => {
  expect(profile(['1', '2', '3', '4'], Uint32Array.of(1, 3))).toMatchObject({
    rowCount: 2,
    distinctCount: 2,
    numbers: { minimum: 2, maximum: 4, mean: 3 },
  });
});

test('numbers as pandas describes them; infinity is counted apart', () => {
  const { numbers, remarks } = profile(['1', '2', '3', '4', '0', '-5', 'inf']);
  expect(numbers).toMatchObject({
    count: 6,
    minimum: -5,
    lowerQuartile: 0.25,
    median: 1.5,
    upperQuartile: 2.75,
    maximum: 4,
    zeroCount: 1,
    negativeCount: 1,
  });
  expect(numbers?.mean).toBeCloseTo(5 / 6, 12);
  expect(numbers?.deviation).toBeCloseTo(3.188521, 6);
  expect(remarks).toEqual([{ kind: 'infinite', count: 1, examples: ['inf'] }]);
});

test('the order of day and month is the one that the column allows', () => {
  const orderOf = (...dates: string[]) => {
    const { order, isOrderCertain, minimum } = profile(dates).dates as NonNullable<ColumnProfile['dates']>;
    return [order, isOrderCertain, new Date(minimum).toISOString().slice(0, 10)];
  };
  expect(orderOf('02/01/2024', '31/01/2024')).toEqual(['day_first', true, '2024-01-02']);
  expect(orderOf('02/01/2024', '01/31/2024')).toEqual(['month_first', true, '2024-01-31']);
  expect(orderOf('02/01/2024', '03/04/2024')).toEqual(['month_first', false, '2024-02-01']);
  expect(orderOf('31/01/2024', '30/01/2024', '01/31/2024')).toEqual(['day_first', false, '2024-01-30']);
  expect(orderOf('2024-01-02')).toEqual(['month_first', true, '2024-01-02']);
});

test.each([
  ['number_with_more', ['12 kg', '€ 5', '1,5', '50%', '3 / 4', 'room 12'], 4],
  ['edge_spaces', ['Paris', ' Paris', 'Lyon '], 2],
  ['spelled_alike', ['Paris', 'PARIS', ' paris', 'Lyon'], 2],
  ['date_forms', ['2024-01-31', '31.01.2024', '2024-1-2', '31/01/2024'], 3],
  ['leading_zeros', ['01', '75001', '0', '00'], 2],
  ['beyond_exact', ['9007199254740991', '9007199254740993', '12345678901234567890'], 2],
  ['formula', ['=1+1', '@x', '+cmd', '-5', '-x', 'a=b'], 4],
] as const)('%s is told as a fact, with its count', (kind, values, count) => {
  expect(profile(values).remarks.find((remark) => remark.kind === kind)).toMatchObject({ count });
});

test('a long run of spaces inside a text does not keep the worker busy', () => {
  const spaces = ' '.repeat(2500);
  expect(profile([`1${spaces}a text of many words`, `1${spaces}kg`]).remarks).toMatchObject([
    { kind: 'number_with_more', count: 1 },
  ]);
});

test('figures agree with a plain computation, and every value is in one bin', () => {
  const random = createRandom(3);
  for (let round = 0; round < 60; round += 1) {
    const scale = 10 ** random.integer(-9, 12);
    const shift = random.pick([0, 0, 1, 1e6]) * scale;
    const makeNumber = random.pick([
      () => random.integer(-50, 50),
      () => random.next() * scale + shift,
      () => Math.round(Math.exp(random.next() * 12)),
    ]);
    const numbers = Array.from({ length: random.integer(1, 300) }, makeNumber);
    const cells = numbers.flatMap((number) =>
      random.next() < 0.2 ? [String(number), ''] : [String(number)],
    );
    const found = profile(cells);
    const sorted = numbers.toSorted((a, b) => a - b);
    const mean = sorted.reduce((sum, number) => sum + number, 0) / sorted.length;
    const deviation = Math.sqrt(
      sorted.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (sorted.length - 1),
    );
    const tolerance = (Math.abs(mean) + Math.abs(deviation || 0)) * 1e-9 + 1e-300;
    const expected = {
      minimum: sorted[0],
      lowerQuartile: quantile(sorted, 0.25),
      median: quantile(sorted, 0.5),
      upperQuartile: quantile(sorted, 0.75),
      maximum: sorted.at(-1),
      mean,
      ...(sorted.length > 1 && { deviation }),
    };
    for (const [name, value] of Object.entries(expected)) {
      const figure = found.numbers?.[name as 'mean'] as number;
      expect(Math.abs(figure - (value as number)), `${name} in round ${round}`).toBeLessThanOrEqual(
        tolerance,
      );
    }
    expect(found.distinctCount).toBe(new Set(numbers.map(String)).size);
    expect(found.missing.count).toBe(cells.length - numbers.length);
    const bins = found.numbers?.bins ?? [];
    expect(bins.length).toBeLessThanOrEqual(30);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(numbers.length);
    for (const [index, { from, to, count }] of bins.entries()) {
      const isLast = index === bins.length - 1;
      const inside = numbers.filter((number) => number >= from && (number < to || (isLast && number === to)));
      expect(count, `bin ${from}–${to} in round ${round}`).toBe(inside.length);
    }
  }
});

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position % 1);
}
