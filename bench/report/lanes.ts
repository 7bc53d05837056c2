/**
 * Does something so many times, so many at a time, and tells when each was done: milliseconds from the start, in the
 * order of the ends.
 */
export async function inLanes(lanes: number, count: number, act: () => Promise<unknown>): Promise<number[]> {
  const since = performance.now();
  const ends: number[] = [];
  let left = count;
  async function lane(): Promise<void> {
    while (left > 0) {
      left -= 1;
      await act();
      ends.push(performance.now() - since);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return ends;
}
