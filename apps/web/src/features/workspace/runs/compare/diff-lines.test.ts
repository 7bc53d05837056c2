import { expect, test } from 'vitest';
import { type DiffLine, diffLines } from './diff-lines.ts';

const signs = { same: ' ', before: '-', after: '+' } as const;
const drawn = (lines: DiffLine[] | null) => lines?.map(({ kind, text }) => signs[kind] + text).join(' ');
const diff = (before: string, after: string) => diffLines([...before], [...after]);

test.each([
  ['', '', ''],
  ['abc', 'abc', ' a  b  c'],
  ['abc', 'axc', ' a -b +x  c'],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a -b'],
  ['abcabba', 'cbabac', '-a -b  c +b  a  b -b  a +c'],
  ['aa', 'aaa', ' a  a +a'],
])('%j to %j', (before, after, expected) => {
  expect(drawn(diff(before, after))).toBe(expected);
});

test('whatever changed, both texts can be read from it, and no line changes that need not', () => {
  const random = drawNumbers(7);
  const word = (length: number) => Array.from({ length }, () => 'abc'[random() % 3] as string);
  for (let round = 0; round < 300; round += 1) {
    const [before, after] = [word(random() % 12), word(random() % 12)];
    const lines = diffLines(before, after) ?? [];
    const read = (gone: DiffLine['kind']) =>
      lines.filter(({ kind }) => kind !== gone).map(({ text }) => text);
    expect(read('after')).toEqual(before);
    expect(read('before')).toEqual(after);
    const unchanged = lines.filter(({ kind }) => kind === 'same').length;
    expect(unchanged).toBe(longestCommon(before, after));
  }
});

test('a short difference between long texts is found; one that nobody could read is not looked for', () => {
  const long = Array.from({ length: 50_000 }, (_, line) => `epoch ${line}`);
  const changed = long.with(25_000, 'nan');
  expect(diffLines(long, changed)?.filter(({ kind }) => kind !== 'same')).toHaveLength(2);
  expect(
    diffLines(
      long,
      long.map((line) => `${line}!`),
    ),
  ).toBeNull();
});

/** The length of the longest sequence that both have, worked out cell by cell. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const each of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(each === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

function drawNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 8;
  };
}
