import { expect, test } from 'vitest';
import { rowsInSight } from './row-window.ts';

test('the lines in sight and eight on both sides, never more than there are', () => {
  expect(rowsInSight(0, 240, 24, 5000)).toEqual({ from: 0, to: 18 });
  expect(rowsInSight(2400, 240, 24, 5000)).toEqual({ from: 92, to: 118 });
  expect(rowsInSight(24 * 4990, 240, 24, 5000)).toEqual({ from: 4982, to: 5000 });
  expect(rowsInSight(0, 240, 24, 3)).toEqual({ from: 0, to: 3 });
  expect(rowsInSight(5000, 240, 24, 3)).toEqual({ from: 3, to: 3 });
});
