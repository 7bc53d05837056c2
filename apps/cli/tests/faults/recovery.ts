import { expect, type TestContext } from 'vitest';

/** No fault of ours may be felt for longer than this once it is over, also on two busy cores. */
const mostSeconds = 30;

/** Waits until something is as it should be, for seconds only, and notes how long it took. */
export async function recovers<Value>(
  { annotate }: TestContext,
  look: () => Promise<Value>,
  expected: unknown,
): Promise<void> {
  const since = performance.now();
  await expect.poll(look, { timeout: mostSeconds * 1000, interval: 100 }).toEqual(expected);
  await annotate(`recovered in ${((performance.now() - since) / 1000).toFixed(1)} s`);
}
