import { expect, test } from 'vitest';
import { createPauses } from './pauses.ts';

test('pauses grow from crash to crash, up to a limit, and end when there is no use in another try', () => {
  const pauses = createPauses();
  expect([1, 2, 3, 4, 5, 6, 7].map(() => pauses.next(500))).toEqual([
    ...[1_000, 2_000, 4_000, 8_000, 15_000, 15_000],
    null,
  ]);
});

test('a life of more than a minute makes up for the crashes before it', () => {
  const pauses = createPauses();
  for (const livedMs of [500, 500, 500]) pauses.next(livedMs);
  expect(pauses.next(61_000)).toBe(1_000);
});
