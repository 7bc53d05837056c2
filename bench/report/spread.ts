/** A measure of several rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spreadOf(values: number[]): Spread {
  if (values.length === 0) throw new Error('Nothing was measured.');
  return { median: medianOf(values), min: Math.min(...values), max: Math.max(...values) };
}

export function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** The smallest value that at least this share of all does not exceed, such as 0.95. */
export function percentileOf(values: number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] as number;
}

/** The percentile of all values; the smallest and the largest are those of single rounds. */
export function percentileSpreadOf(rounds: number[][], share: number): Spread {
  const single = rounds.map((values) => percentileOf(values, share));
  return { ...spreadOf(single), median: percentileOf(rounds.flat(), share) };
}

/** Ratio of the medians; the smallest and the largest are those of single rounds, each within its own round. */
export function ratioOf(values: number[], bases: number[]): Spread {
  const rounds = values.map((value, round) => value / (bases[round] ?? Number.NaN));
  return { ...spreadOf(rounds), median: medianOf(values) / medianOf(bases) };
}
