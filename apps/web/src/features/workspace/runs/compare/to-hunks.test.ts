import { expect, test } from 'vitest';
import { type DiffLine, diffLines } from './diff-lines.ts';
import { toHunks } from './to-hunks.ts';

const drawn = (hunks: DiffLine[][]) => hunks.map((hunk) => hunk.map(({ text }) => text).join(''));
const hunksOf = (before: string, after: string) => drawn(toHunks(diffLines([...before], [...after]) ?? []));

test('two lines around each change; changes that are near each other stand together', () => {
  expect(hunksOf('abcdefghijklmno', 'abcdefghijklmno')).toEqual([]);
  expect(hunksOf('abcdefghijklmno', 'abcXefghijklmno')).toEqual(['bcdXef']);
  expect(hunksOf('abcdefghijklmno', 'abcXefgYijklmno')).toEqual(['bcdXefghYij']);
  expect(hunksOf('abcdefghijklmno', 'Xbcdefghijklmno')).toEqual(['aXbc']);
  expect(hunksOf('abcdefghijklmno', 'Xbcdefghijklmn')).toEqual(['aXbc', 'mno']);
});
