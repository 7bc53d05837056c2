import { expect, test } from 'vitest';
import { type CsvTable, readCell } from '../../../../lib/csv/csv-table.ts';
import { readCsv } from '../../../../lib/csv/read-csv.ts';
import { createRandom } from '../../../../lib/csv/test-random.ts';
import { runAtOnce } from '../../../../lib/slices.ts';
import { type Arrangement, arrange } from './arrange.ts';
import type { Condition } from './condition.ts';

const tableOf = (values: readonly string[]) =>
  runAtOnce(readCsv(['x', ...values.map((value) => `"${value}"`)].join('\n'), ','));

function show(table: CsvTable, arrangement: Partial<Arrangement>): (string | null)[] {
  const rows = runAtOnce(arrange(table, { sort: null, filters: [], ...arrangement }, () => 'day_first'));
  return Array.from(rows ?? { length: table.rowCount }, (row, index) =>
    readCell(table, rows ? (row as number) : index, 0),
  );
}
const sorted = (values: string[], isDescending = false) =>
  show(tableOf(values), { sort: { column: 0, isDescending } });
const filtered = (values: string[], condition: Condition) =>
  show(tableOf(values), { filters: [{ column: 0, condition }] });

test('numbers by size, dates by time, texts by characters, missing values last in both directions', () => {
  expect(sorted(['10', '9', '', '-1e3', 'inf'])).toEqual(['-1e3', '9', '10', 'inf', '']);
  expect(sorted(['10', '9', '', '-1e3', 'inf'], true)).toEqual(['inf', '10', '9', '-1e3', '']);
  expect(sorted(['31/01/2024', '2023-05-01', '01/02/2024'])).toEqual([
    '2023-05-01',
    '31/01/2024',
    '01/02/2024',
  ]);
  expect(sorted(['b', 'a', 'NA', 'É', 'B'])).toEqual(['B', 'a', 'b', 'É', 'NA']);
  expect(sorted(['x', '2024-01-01', '5', ''])).toEqual(['5', '2024-01-01', 'x', '']);
});

test('rows of the same value stay in the order of the file', () => {
  expect(sorted(['1.0', '1', '0', '1.00'])).toEqual(['0', '1.0', '1', '1.00']);
  expect(sorted(['1.0', '1', '0', '1.00'], true)).toEqual(['1.0', '1', '1.00', '0']);
});

test.each<[Condition, string[]]>([
  [{ kind: 'equals', value: '1' }, ['1', '1.0']],
  [{ kind: 'equals', value: 'Paris' }, ['Paris']],
  [{ kind: 'contains', text: 'PAR' }, ['Paris', 'paris ']],
  [{ kind: 'contains', text: '' }, ['1', '1.0', 'Paris', 'paris ', '', 'NA', '2.5', '2024-01-31T08:00']],
  [{ kind: 'between', from: '1', to: '' }, ['1', '1.0', '2.5']],
  [{ kind: 'between', from: '', to: '1,5' }, ['1', '1.0']],
  [{ kind: 'between', from: '2024-01-01', to: '2024-01-31' }, ['2024-01-31T08:00']],
  [{ kind: 'between', from: '', to: '30/01/2024' }, []],
  [{ kind: 'missing' }, ['', 'NA']],
  [{ kind: 'present' }, ['1', '1.0', 'Paris', 'paris ', '2.5', '2024-01-31T08:00']],
])('%j', (condition, expected) => {
  const values = ['1', '1.0', 'Paris', 'paris ', '', 'NA', '2.5', '2024-01-31T08:00'];
  expect(filtered(values, condition)).toEqual(expected);
});

test('conditions on several columns hold together, and what is shown is sorted', () => {
  const table = runAtOnce(readCsv('a,b\n1,x\n3,x\n2,y\n2,x\n9\n', ','));
  const rows = runAtOnce(
    arrange(
      table,
      {
        sort: { column: 0, isDescending: true },
        filters: [
          { column: 0, condition: { kind: 'between', from: '2', to: '' } },
          { column: 1, condition: { kind: 'present' } },
        ],
      },
      () => 'day_first',
    ),
  );
  expect([...(rows ?? [])]).toEqual([1, 2, 3]);
});

test('nothing asked for is the file as it stands', () => {
  const table = tableOf(['2', '1']);
  expect(runAtOnce(arrange(table, { sort: null, filters: [] }, () => 'day_first'))).toBeNull();
});

test('sorting agrees with a plain stable sort', () => {
  const random = createRandom(5);
  for (let round = 0; round < 60; round += 1) {
    const numbers = Array.from({ length: random.integer(0, 200) }, () => random.integer(-20, 20) / 4);
    const isDescending = random.next() < 0.5;
    const expected = numbers
      .map((number, row) => ({ number, row }))
      .sort((a, b) => (isDescending ? b.number - a.number : a.number - b.number) || a.row - b.row);
    const table = tableOf(numbers.map(String));
    const rows = runAtOnce(
      arrange(table, { sort: { column: 0, isDescending }, filters: [] }, () => 'day_first'),
    );
    expect([...(rows ?? [])]).toEqual(expected.map(({ row }) => row));
  }
});
