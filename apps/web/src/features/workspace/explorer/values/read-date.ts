/** Which of two numbers is the day where a date does not begin with its year. */
export type DateOrder = 'day_first' | 'month_first';

export const dayMs = 86_400_000;

/** A date without a time, or at midnight. */
export function isWholeDay(instant: number): boolean {
  return instant % dayMs === 0;
}

const time = String.raw`(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[-+]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^\s*(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?${time}\s*$`);
const yearLast = new RegExp(String.raw`^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${time}\s*$`);

/**
 * The instant a cell stands for, in milliseconds of UTC; null when it is no date. A date without a zone is read as UTC,
 * one without a day as the first of its month.
 */
export function readDate(cell: string, order: DateOrder): number | null {
  // Dates begin with a digit; most cells are turned away here.
  const first = cell.charCodeAt(0);
  if (first !== 32 && (first < 48 || first > 57)) return null;
  const iso = yearFirst.exec(cell);
  if (iso) return toInstant(iso[1], iso[3], iso[4] ?? '1', iso.slice(5));
  const local = yearLast.exec(cell);
  if (!local) return null;
  const isDayFirst = order === 'day_first' || local[2] === '.';
  const [day, month] = isDayFirst ? [local[1], local[3]] : [local[3], local[1]];
  return toInstant(local[4], month, day, local.slice(5));
}

/** A date by its column's order; where that cannot be, by the other one. */
export function readDateInColumn(cell: string, order: DateOrder): number | null {
  return readDate(cell, order) ?? readDate(cell, order === 'day_first' ? 'month_first' : 'day_first');
}

/** For a date whose year comes last: which orders are possible. Null for every other cell. */
export function possibleOrders(cell: string): DateOrder[] | null {
  const match = yearLast.exec(cell);
  if (!match || match[2] === '.') return null;
  return (['day_first', 'month_first'] as const).filter((order) => readDate(cell, order) !== null);
}

function toInstant(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  [hours = '0', minutes = '0', seconds = '0', fraction = '', zone = 'Z']: (string | undefined)[],
): number | null {
  const [y, m, d, h, min, s] = [year, month, day, hours, minutes, seconds].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (m < 1 || m > 12 || d < 1 || h > 23 || min > 59 || s > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  if (date.getUTCMonth() !== m - 1) return null;
  date.setUTCHours(h, min, s, Number(fraction.padEnd(3, '0').slice(0, 3)));
  return date.getTime() - offsetOf(zone);
}

function offsetOf(zone: string): number {
  const match = /^([-+])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
