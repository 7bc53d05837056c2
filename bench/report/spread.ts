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

/** Ratio of the medians; the smallest and the largest are those of single rounds, each within its own round. */
export function ratioOf(values: number[], bases: number[]): Spread {
  const rounds = values.map((value, round) => value / (bases[round] ?? Number.NaN));
  return { ...spreadOf(rounds), median: medianOf(values) / medianOf(bases) };
}
