import { dayMs, isWholeDay } from '../values/read-date.ts';
import { type Bin, fill } from './bins.ts';
import type { Counted } from './summarise.ts';

/** How finely the edges of date bins are told. */
export type DateUnit = 'minute' | 'day' | 'month' | 'year';

const mostBins = 30;
const minute = 60_000;
/** The first Monday; weeks begin on Mondays. */
const monday = 4 * dayMs;

const fixedSteps = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute);
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Bins of the calendar: minutes, days, weeks, months or years, whichever give a readable number of bars. */
export function binDates(values: readonly Counted[]): { unit: DateUnit; bins: Bin[] } {
  const earliest = values[0]?.[0];
  const latest = values.at(-1)?.[0];
  if (earliest === undefined || latest === undefined) return { unit: 'day', bins: [] };
  for (const step of [...fixedSteps, dayMs, 7 * dayMs]) {
    const start = step === 7 * dayMs ? monday : 0;
    const first = start + Math.floor((earliest - start) / step) * step;
    const count = Math.floor((latest - first) / step) + 1;
    // Dates without a time are days; finer bins would say more than the data do.
    if (count > mostBins || (step < dayMs && values.every(([value]) => isWholeDay(value)))) continue;
    const edges = Array.from({ length: count + 1 }, (_, index) => first + index * step);
    return { unit: step < dayMs ? 'minute' : 'day', bins: fill(edges, values) };
  }
  const [from, to] = [monthOf(earliest), monthOf(latest)];
  const step =
    monthSteps.find((months) => Math.floor(to / months) - Math.floor(from / months) < mostBins) ?? 12_000;
  const first = Math.floor(from / step);
  const count = Math.floor(to / step) - first + 1;
  const edges = Array.from({ length: count + 1 }, (_, index) => startOfMonth((first + index) * step));
  return { unit: step < 12 ? 'month' : 'year', bins: fill(edges, values) };
}

/** Months since the year 0. */
function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function startOfMonth(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
}
