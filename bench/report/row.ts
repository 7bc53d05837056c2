import type { Spread } from './spread.ts';

/** What is promised of a measure. */
export type Target = { atMost: number } | { atLeast: number };

/** One line of a report: a measure beside what was promised of it. */
export interface Row extends Spread {
  name: string;
  unit: string;
  target: Target;
  /** The figures behind it, in words. */
  detail: string;
}

/** A line as programs read it; the same for every benchmark. */
export interface Result extends Spread {
  name: string;
  unit: string;
  target: number;
  met: boolean;
}

export function toResult({ name, unit, median, min, max, target }: Row): Result {
  const met = 'atMost' in target ? median <= target.atMost : median >= target.atLeast;
  return {
    name,
    unit,
    median: rounded(median),
    min: rounded(min),
    max: rounded(max),
    target: limitOf(target),
    met,
  };
}

export function limitOf(target: Target): number {
  return 'atMost' in target ? target.atMost : target.atLeast;
}

/** Four digits that count: more would be noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
