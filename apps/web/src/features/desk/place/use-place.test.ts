import { expect, test } from 'vitest';
import { readLines, writeLines } from './use-place.ts';

test.each([
  ['7', { startLine: 7, endLine: 7 }],
  ['12-20', { startLine: 12, endLine: 20 }],
])('lines %s survive the address', (text, range) => {
  expect(readLines(text)).toEqual(range);
  expect(writeLines(range)).toBe(text);
});

test.each([null, '', '0', '9-3', 'x', '1-', '-4'])('%s names no lines', (text) => {
  expect(readLines(text)).toBeNull();
});
