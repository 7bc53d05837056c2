import { expect, test } from 'vitest';
import { formatFigure, formatMinutes, formatPercent, formatShare } from './quantities.ts';

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

test.each([
  [45, '45 min', '45 min'],
  [60, '1 h', '1 h'],
  [150, '2 h 30 min', '2 h 30 min'],
  [3 * 1440, '3 d', '3 j'],
  [1440 + 61, '1 d 1 h 1 min', '1 j 1 h 1 min'],
])('%i minutes as people say it', (minutes, english, french) => {
  const said = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(said(formatMinutes(minutes, 'en'))).toBe(english);
  expect(said(formatMinutes(minutes, 'fr'))).toBe(french);
});

test('a share has its sign as each language sets it', () => {
  expect(formatPercent(25, 'en')).toBe('25%');
  expect(formatPercent(100, 'fr')).toMatch(/^100[\u00a0\u202f]%$/);
});
