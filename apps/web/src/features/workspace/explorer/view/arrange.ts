import { type CsvTable, readCell } from '../../../../lib/csv/csv-table.ts';
import type { Steps } from '../../../../lib/slices.ts';
import { kindOf } from '../values/kind-of.ts';
import { isMissing } from '../values/missing.ts';
import { type DateOrder, readDateInColumn } from '../values/read-date.ts';
import { readNumber } from '../values/read-number.ts';
import type { Condition } from './condition.ts';
import { compileCondition } from './filters.ts';

export interface Arrangement {
  sort: { column: number; isDescending: boolean } | null;
  filters: readonly { column: number; condition: Condition }[];
}

const rowsPerStep = 50_000;

/** The rows to show, in their order; null when that is all of them as they stand in the file. */
export function* arrange(
  table: CsvTable,
  { sort, filters }: Arrangement,
  orderOf: (column: number) => DateOrder,
): Steps<Uint32Array | null> {
  if (sort === null && filters.length === 0) return null;
  const kept = yield* filterRows(table, filters, orderOf);
  if (sort === null) return kept;
  return yield* sortRows(table, kept, sort, orderOf(sort.column));
}

function* filterRows(
  table: CsvTable,
  filters: Arrangement['filters'],
  orderOf: (column: number) => DateOrder,
): Steps<Uint32Array> {
  const tests = filters.map(({ column, condition }) => ({
    column,
    holds: compileCondition(condition, orderOf(column)),
  }));
  const rows = new Uint32Array(table.rowCount);
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (tests.every(({ column, holds }) => holds(readCell(table, row, column)))) {
      rows[count] = row;
      count += 1;
    }
    if (row % rowsPerStep === rowsPerStep - 1) yield row;
  }
  return rows.slice(0, count);
}

/** Numbers, then dates, then texts by their characters; missing values last in either direction. Equal rows stay in order. */
function* sortRows(
  table: CsvTable,
  rows: Uint32Array,
  { column, isDescending }: NonNullable<Arrangement['sort']>,
  order: DateOrder,
): Steps<Uint32Array> {
  const places = new Map<string | null, number>();
  const placeOf = new Uint32Array(rows.length);
  const values: (string | null)[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = readCell(table, row, column);
    let place = places.get(cell);
    if (place === undefined) {
      place = values.length;
      places.set(cell, place);
      values.push(cell);
    }
    placeOf[index] = place;
    if (index % rowsPerStep === rowsPerStep - 1) yield index;
  }
  const ranks = rankValues(values, order, isDescending);
  yield rows.length;
  const positions = rows.map((_, index) => index);
  positions.sort((a, b) => rankAt(a) - rankAt(b));
  return positions.map((position) => rows[position] as number);

  function rankAt(position: number): number {
    return ranks[placeOf[position] as number] as number;
  }
}

interface SortKey {
  /** Numbers before dates before texts before what is missing. */
  group: number;
  number: number;
  text: string;
}

/** For each value its place in the order of all; equal ones share it. */
function rankValues(
  values: readonly (string | null)[],
  order: DateOrder,
  isDescending: boolean,
): Uint32Array {
  const keys = values.map((value) => toSortKey(value, order));
  const sorted = [...keys.keys()].sort((a, b) => compare(keys[a] as SortKey, keys[b] as SortKey));
  const ranks = new Uint32Array(values.length);
  let rank = 0;
  for (const [index, place] of sorted.entries()) {
    const before = keys[sorted[index - 1] ?? place] as SortKey;
    if (compare(before, keys[place] as SortKey) !== 0) rank += 1;
    ranks[place] = rank;
  }
  return ranks;

  function compare(a: SortKey, b: SortKey): number {
    const isLast = a.group === missingGroup || b.group === missingGroup;
    const difference =
      a.group - b.group || a.number - b.number || (a.text < b.text ? -1 : +(a.text > b.text));
    return isDescending && !isLast ? -difference : difference;
  }
}

const missingGroup = 3;

function toSortKey(value: string | null, order: DateOrder): SortKey {
  if (value === null || isMissing(value)) return { group: missingGroup, number: 0, text: '' };
  switch (kindOf(value)) {
    case 'integer':
    case 'number':
      return { group: 0, number: readNumber(value) ?? 0, text: '' };
    case 'date':
      return { group: 1, number: readDateInColumn(value, order) ?? 0, text: '' };
    default:
      return { group: 2, number: 0, text: value };
  }
}
