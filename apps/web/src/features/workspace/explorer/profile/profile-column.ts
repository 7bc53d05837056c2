import type { CsvTable } from '../../../../lib/csv/csv-table.ts';
import type { Steps } from '../../../../lib/slices.ts';
import { type ColumnType, columnTypeOf, type ValueKind } from '../values/kind-of.ts';
import { type DateOrder, possibleOrders, readDateInColumn } from '../values/read-date.ts';
import { readNumber } from '../values/read-number.ts';
import { type Bin, binNumbers } from './bins.ts';
import { binDates, type DateUnit } from './date-bins.ts';
import { listRemarks, type Remark } from './remarks.ts';
import { type Counted, type Summary, summarise } from './summarise.ts';
import { type Tally, tallyColumn } from './tally-column.ts';

const listedValues = 10;

/** What there is to know about a column before one has an opinion about it. */
export interface ColumnProfile {
  /** Rows that were looked at. */
  rowCount: number;
  type: ColumnType;
  /** How many values can be read as what, and the first of each. */
  kinds: Partial<Record<ValueKind, KindCount>>;
  missing: { count: number; words: readonly { word: string | null; count: number }[] };
  distinctCount: number;
  /** Values that occur exactly once. */
  singleCount: number;
  /** The most frequent values, the first in the file before others of the same number. */
  top: readonly { value: string; count: number }[];
  /** Of finite numbers; in integers' bins an edge belongs to the bin above it. */
  numbers: (Summary & { zeroCount: number; negativeCount: number; areIntegers: boolean; bins: Bin[] }) | null;
  dates: (Summary & { unit: DateUnit; bins: Bin[]; order: DateOrder; isOrderCertain: boolean }) | null;
  /** Lengths in characters; only of texts. */
  lengths: Summary | null;
  remarks: Remark[];
}
interface KindCount {
  count: number;
  example: string;
  row: number;
}

export function* profileColumn(
  table: CsvTable,
  column: number,
  rows: Uint32Array | null,
): Steps<ColumnProfile> {
  const tally = yield* tallyColumn(table, column, rows);
  const kinds = countKinds(tally);
  const missingWords = [...tally.missing].sort(([, a], [, b]) => b - a);
  return {
    rowCount: tally.rowCount,
    type: columnTypeOf(new Set(Object.keys(kinds) as ValueKind[])),
    kinds,
    missing: {
      count: missingWords.reduce((sum, [, count]) => sum + count, 0),
      words: missingWords.map(([word, count]) => ({ word, count })),
    },
    distinctCount: tally.values.size,
    singleCount: [...tally.values.values()].filter(({ count }) => count === 1).length,
    top: mostFrequent(tally),
    numbers: profileNumbers(tally),
    dates: profileDates(tally),
    lengths: summarise(countBy(tally, ['text'], (value) => Array.from(value).length)),
    remarks: yield* listRemarks(tally),
  };
}

function countKinds(tally: Tally): ColumnProfile['kinds'] {
  const kinds: ColumnProfile['kinds'] = {};
  for (const [value, { count, firstRow, kind }] of tally.values) {
    const seen = kinds[kind];
    if (seen) seen.count += count;
    else kinds[kind] = { count, example: value, row: firstRow };
  }
  return kinds;
}

function mostFrequent(tally: Tally): ColumnProfile['top'] {
  const top: { value: string; count: number }[] = [];
  for (const [value, { count }] of tally.values) {
    if (top.length === listedValues && count <= (top.at(-1)?.count ?? 0)) continue;
    const place = top.findIndex((other) => other.count < count);
    top.splice(place === -1 ? top.length : place, 0, { value, count });
    top.length = Math.min(top.length, listedValues);
  }
  return top;
}

function profileNumbers(tally: Tally): ColumnProfile['numbers'] {
  const values = countBy(tally, ['integer', 'number'], (value) => {
    const number = readNumber(value);
    return Number.isFinite(number) ? number : null;
  });
  const summary = summarise(values);
  if (!summary) return null;
  const countWhere = (holds: (value: number) => boolean) =>
    values.reduce((sum, [value, count]) => (holds(value) ? sum + count : sum), 0);
  const areIntegers = values.every(([value]) => Number.isInteger(value));
  return {
    ...summary,
    zeroCount: countWhere((value) => value === 0),
    negativeCount: countWhere((value) => value < 0),
    areIntegers,
    bins: binNumbers(values, areIntegers),
  };
}

function profileDates(tally: Tally): ColumnProfile['dates'] {
  const { order, isCertain } = findDateOrder(tally);
  const values = countBy(tally, ['date'], (value) => readDateInColumn(value, order));
  const summary = summarise(values);
  return summary && { ...summary, ...binDates(values), order, isOrderCertain: isCertain };
}

/** The order that more dates allow. It is certain unless all allow both, or each is ruled out somewhere. */
function findDateOrder(tally: Tally): { order: DateOrder; isCertain: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const [value, { count }] of tally.values) {
    const orders = possibleOrders(value);
    if (orders?.length === 2) either += count;
    else if (orders?.[0] === 'day_first') dayFirst += count;
    else if (orders?.[0] === 'month_first') monthFirst += count;
  }
  const order = dayFirst > monthFirst ? 'day_first' : 'month_first';
  if (dayFirst > 0 && monthFirst > 0) return { order, isCertain: false };
  return { order, isCertain: either === 0 || dayFirst + monthFirst > 0 };
}

/** Ascending numbers with their counts, of the values of these kinds that have one. */
function countBy(
  tally: Tally,
  kinds: readonly ValueKind[],
  toNumber: (value: string) => number | null,
): Counted[] {
  const counts = new Map<number, number>();
  for (const [value, { count, kind }] of tally.values) {
    const number = kinds.includes(kind) ? toNumber(value) : null;
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => a - b);
}
