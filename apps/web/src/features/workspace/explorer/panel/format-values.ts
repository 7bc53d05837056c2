import type { Locale } from '@holdout/contract';
import { formatFigure } from '../../../../lib/quantities.ts';
import type { Bin } from '../profile/bins.ts';
import type { DateUnit } from '../profile/date-bins.ts';
import type { ColumnProfile } from '../profile/profile-column.ts';
import { isWholeDay } from '../values/read-date.ts';

const unitLengths: Record<DateUnit, number> = { year: 4, month: 7, day: 10, minute: 16 };

/** As ISO has it, like the data: an order of day and month that nobody can mistake. */
function formatInstant(instant: number, unit: DateUnit): string {
  return new Date(instant).toISOString().slice(0, unitLengths[unit]).replace('T', ' ');
}

/** As exact as a single date needs: with its time when it has one. */
export function formatDate(instant: number): string {
  return formatInstant(instant, isWholeDay(instant) ? 'day' : 'minute');
}

/** A bin in words. */
export interface ShownBin {
  from: string;
  upTo: string;
  /** Both in one, for sentences and for bins of one value. */
  name: string;
  count: number;
}

export function describeBins({ numbers, dates }: ColumnProfile, locale: Locale): ShownBin[] {
  if (numbers) {
    const show = (value: number) => formatFigure(value, locale);
    return numbers.bins.map((bin) => describeBin(bin, show, numbers.areIntegers && bin.to - bin.from <= 1));
  }
  if (!dates) return [];
  return dates.bins.map((bin) => describeBin(bin, (value) => formatInstant(value, dates.unit), false));
}

function describeBin({ from, to, count }: Bin, show: (value: number) => string, isOne: boolean): ShownBin {
  const [first, end] = [show(from), show(to)];
  return { from: first, upTo: end, name: isOne || first === end ? first : `${first} – ${end}`, count };
}
