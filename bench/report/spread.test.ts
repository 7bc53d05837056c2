import { expect, test } from 'vitest';
import { percentileOf, percentileSpreadOf, ratioOf, spreadOf } from './spread.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test('a percentile is the smallest value that so many do not exceed', () => {
  expect(percentileOf(upTo(100), 0.95)).toBe(95);
  expect(percentileOf(upTo(100), 0.99)).toBe(99);
  expect(percentileOf(upTo(101), 0.99)).toBe(100);
  expect(percentileOf(upTo(20), 0.99)).toBe(20);
  expect(percentileOf([7], 0.5)).toBe(7);
  expect(percentileOf([3, 1, 2], 1)).toBe(3);
});

test('one slow answer in a hundred is below the 99th percentile, two are not', () => {
  const answers = Array.from({ length: 98 }, () => 10);
  expect(percentileOf([...answers, 10, 900], 0.99)).toBe(10);
  expect(percentileOf([...answers, 900, 900], 0.99)).toBe(900);
});

test('the percentile of all is beside those of single rounds', () => {
  const quick = Array.from({ length: 99 }, () => 5);
  expect(percentileSpreadOf([quick, [80]], 0.5)).toEqual({ median: 5, min: 5, max: 80 });
  expect(percentileSpreadOf([upTo(10), upTo(100)], 0.95)).toEqual({ median: 95, min: 10, max: 95 });
});

test('without a value nothing was measured', () => {
  expect(() => percentileOf([], 0.5)).toThrow('Nothing was measured');
  expect(() => percentileSpreadOf([[1], []], 0.5)).toThrow('Nothing was measured');
  expect(() => spreadOf([])).toThrow('Nothing was measured');
});

test('a ratio of medians is no median of ratios', () => {
  expect(ratioOf([1, 2, 9], [1, 1, 3])).toEqual({ median: 2, min: 1, max: 3 });
});
