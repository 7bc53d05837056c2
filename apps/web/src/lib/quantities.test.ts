import { expect, test } from 'vitest';
import { formatFigure, formatShare } from './quantities.ts';

test.each([
  [0, '0'],
  [123456789, '123,456,789'],
  [0.1 + 0.2, '0.3'],
  [1234.56789, '1,234.57'],
  [-0.00012345678, '-0.000123457'],
  [1.5e20, '1.5E20'],
  [3e-9, '3E-9'],
])('the figure %d is told as %s', (value, words) => {
  expect(formatFigure(value, 'en')).toBe(words);
});

test.each([
  [0, 10, '0%'],
  [1, 3, '33.3%'],
  [1, 100_000, '<\u00a00.1%'],
  [99_999, 100_000, '>\u00a099.9%'],
  [10, 10, '100%'],
  [0, 0, '0%'],
])('%d of %d is told as %s', (count, total, words) => {
  expect(formatShare(count, total, 'en')).toBe(words);
});
