import { expect, test } from 'vitest';
import { findDepth } from './find-depth.ts';

const depthOf = (text: string) => findDepth(Buffer.from(text));

test.each([
  ['1', 0],
  ['{}', 1],
  ['{"a":[{"b":1}],"c":{}}', 3],
  ['"[[[["', 0],
  ['["\\"[[[[", []]', 2],
  ['["\\\\", [[]]]', 3],
  ['[[], [], []]', 2],
])('%s nests %i deep', (text, depth) => {
  expect(depthOf(text)).toBe(depth);
});

test('a million brackets are counted, not parsed', () => {
  expect(depthOf('['.repeat(1_000_000))).toBe(1_000_000);
});
