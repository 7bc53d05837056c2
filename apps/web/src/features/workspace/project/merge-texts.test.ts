import { expect, test } from 'vitest';
import { createRandom } from '../../../lib/csv/test-random.ts';
import { mergeTexts } from './merge-texts.ts';

test.each([
  ['a change at each end', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n'],
  ['only mine', 'a\nb\n', 'A\nb\n', 'a\nb\n', 'A\nb\n'],
  ['only theirs', 'a\nb\n', 'a\nb\n', 'a\nB\n', 'a\nB\n'],
  ['the same change twice', 'a\nb\n', 'A\nb\n', 'A\nb\n', 'A\nb\n'],
  ['a deletion and an addition', 'a\nb\nc\nd\n', 'b\nc\nd\n', 'a\nb\nc\nd\ne\n', 'b\nc\nd\ne\n'],
  [
    'ends of lines as Windows writes them',
    'a\r\nb\r\nc\r\n',
    'A\r\nb\r\nc\r\n',
    'a\r\nb\r\nC\r\n',
    'A\r\nb\r\nC\r\n',
  ],
  ['no end at the last line', 'a\nb\nc', 'A\nb\nc', 'a\nb\nc\nd', 'A\nb\nc\nd'],
])('joins %s', (_, base, mine, theirs, joined) => {
  expect(mergeTexts(base, mine, theirs)).toBe(joined);
  expect(mergeTexts(base, theirs, mine)).toBe(joined);
});

test.each([
  ['the same line', 'a\nb\nc\n', 'a\nmine\nc\n', 'a\ntheirs\nc\n'],
  ['lines next to each other', 'a\nb\nc\nd\n', 'a\nmine\nc\nd\n', 'a\nb\ntheirs\nd\n'],
  ['an addition at the same place', 'a\n', 'a\nmine\n', 'a\ntheirs\n'],
  ['a line that one side deleted', 'a\nb\nc\n', 'a\nc\n', 'a\ntheirs\nc\n'],
  ['everything', '', 'mine', 'theirs'],
])('asks about %s', (_, base, mine, theirs) => {
  expect(mergeTexts(base, mine, theirs)).toBe(null);
  expect(mergeTexts(base, theirs, mine)).toBe(null);
});

test('a text of too many lines is not compared', () => {
  const base = 'x\n'.repeat(30_000);
  expect(mergeTexts(base, `a\n${base}`, `${base}b\n`)).toBe(null);
});

test('whatever two sides do: no line that one of them wrote is missing, and none that one deleted comes back', () => {
  const random = createRandom(7);
  let joinedCount = 0;
  for (let round = 0; round < 2000; round += 1) {
    let next = 0;
    const base = Array.from({ length: random.integer(0, 12) }, () => `line ${next++}`);
    const edit = () => {
      const lines = [...base];
      for (let count = random.integer(1, 3); count > 0; count -= 1) {
        lines.splice(random.integer(0, lines.length), random.integer(0, 1), `line ${next++}`);
      }
      return lines;
    };
    const [mine, theirs] = [edit(), edit()];
    const toText = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
    const joined = mergeTexts(toText(base), toText(mine), toText(theirs));
    if (joined === null) continue;
    joinedCount += 1;
    const lines = joined.split('\n').slice(0, -1);
    const isDeleted = (line: string) =>
      base.includes(line) && !(mine.includes(line) && theirs.includes(line));
    const expected = new Set([...base, ...mine, ...theirs].filter((line) => !isDeleted(line)));
    expect(lines.toSorted()).toEqual([...expected].toSorted());
  }
  expect(joinedCount).toBeGreaterThan(300);
});
