import { readDate } from './read-date.ts';
import { isInteger, readNumber } from './read-number.ts';

export type ValueKind = 'integer' | 'number' | 'boolean' | 'date' | 'text';
export type ColumnType = ValueKind | 'mixed' | 'empty';

const boolean = /^(?:true|false)$/i;

/** What a cell that is not missing can be read as. */
export function kindOf(cell: string): ValueKind {
  if (isInteger(cell)) return 'integer';
  if (readNumber(cell) !== null) return 'number';
  if (boolean.test(cell)) return 'boolean';
  return readDate(cell, 'day_first') !== null || readDate(cell, 'month_first') !== null ? 'date' : 'text';
}

/** The type of a column with values of these kinds; integers and other numbers together are numbers. */
export function columnTypeOf(kinds: ReadonlySet<ValueKind>): ColumnType {
  const [first, second, third] = kinds;
  if (first === undefined) return 'empty';
  if (second === undefined) return first;
  return third === undefined && kinds.has('integer') && kinds.has('number') ? 'number' : 'mixed';
}
