import type { Counted } from './summarise.ts';

/** How many values lie from `from` (included) to `to` (not included; in the last bin included). */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

const wantedBins = 24;

/** Bins with round edges over all values. Integers: an edge belongs to the bin above, and none is narrower than one. */
export function binNumbers(values: readonly Counted[], areIntegers: boolean): Bin[] {
  const minimum = values[0]?.[0];
  const maximum = values.at(-1)?.[0];
  if (minimum === undefined || maximum === undefined) return [];
  const step = Math.max(roundStep(maximum / wantedBins - minimum / wantedBins), areIntegers ? 1 : 0);
  // A single value, or numbers closer together than round edges can be.
  if (step === 0 || minimum === maximum) return fill([minimum, maximum], values);
  const first = Math.floor(minimum / step);
  const end = Math.ceil((areIntegers ? maximum + 1 : maximum) / step);
  const count = Math.max(1, end - first);
  const edges = Array.from({ length: count + 1 }, (_, index) => multiply(first + index, step));
  return fill(edges, values);
}

/** 1, 2 or 5 times a power of ten, at least as large as asked; 0 for what is no distance at all. */
function roundStep(least: number): number {
  if (least < 1e-290) return 0;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10) * power;
}

/** 3 × 0.1 shall be 0.3: edges are shown, so they carry no digits of rounding. */
function multiply(index: number, step: number): number {
  const decimals = Math.min(100, Math.max(0, -Math.floor(Math.log10(step))));
  return Number((index * step).toFixed(decimals));
}

/** Counts values into the bins between the edges. */
export function fill(edges: readonly number[], values: readonly Counted[]): Bin[] {
  const bins = edges.slice(1).map((to, index): Bin => ({ from: edges[index] as number, to, count: 0 }));
  let at = 0;
  for (const [value, count] of values) {
    while (at < bins.length - 1 && value >= (bins[at] as Bin).to) at += 1;
    (bins[at] as Bin).count += count;
  }
  return bins;
}
