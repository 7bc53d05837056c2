import { expect, test } from 'vitest';
import { smallestEdit } from './smallest-edit.ts';

test.each([
  ['abc', 'abc', ''],
  ['abc', 'axc', 'x'],
  ['', 'abc', 'abc'],
  ['abc', '', ''],
  ['aa', 'aaa', 'a'],
  ['aaa', 'aa', ''],
  ['one two one', 'one 2 one', '2'],
])('%j to %j inserts %j', (before, after, inserted) => {
  const { start, end, text } = smallestEdit(before, after);
  expect(text).toBe(inserted);
  expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
});
