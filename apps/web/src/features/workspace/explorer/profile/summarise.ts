/** A value and how often it occurs; lists of these are in ascending order. */
export type Counted = readonly [value: number, count: number];

export interface Summary {
  count: number;
  minimum: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  maximum: number;
  mean: number;
  /** Of a sample (n − 1), as pandas computes it; null for a single value. */
  deviation: number | null;
}

/** What pandas' `describe()` says, from finite values in ascending order; null when there is none. */
export function summarise(values: readonly Counted[]): Summary | null {
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last) return null;
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const [value, times] of values) {
    // Welford: exact enough for large values that lie close together.
    count += times;
    const away = value - mean;
    mean += (away * times) / count;
    squares += away * (value - mean) * times;
  }
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((share) =>
    quantile(values, count, share),
  ) as [number, number, number];
  return {
    count,
    minimum: first[0],
    lowerQuartile,
    median,
    upperQuartile,
    maximum: last[0],
    mean,
    deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : null,
  };
}

/** Between two values the line between them, as numpy does by default. */
function quantile(values: readonly Counted[], count: number, share: number): number {
  const position = (count - 1) * share;
  const below = Math.floor(position);
  let seen = 0;
  let lower: number | null = null;
  for (const [value, times] of values) {
    seen += times;
    if (lower !== null) return lower + (value - lower) * (position - below);
    if (seen <= below) continue;
    if (seen > below + 1 || position === below) return value;
    lower = value;
  }
  return lower ?? Number.NaN;
}
