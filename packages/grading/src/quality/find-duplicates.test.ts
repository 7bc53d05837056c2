import { expect, it } from 'vitest';
import { findDuplicates } from './find-duplicates.ts';

const block = (seed: number) =>
  Array.from({ length: 7 }, (_, n) => `value_${n} = compute_${n}(rows, ${seed}, "s${seed}")`).join('\n');
const find = (...contents: string[]) =>
  findDuplicates(
    contents.map((content, n) => ({ path: `f${n}.py`, content })),
    () => true,
  );

it('finds a block that stands in two places, numbers and strings aside', () => {
  const found = find(block(1), `x = 1\n${block(2)}`);
  expect(found).toMatchObject({ lines: 15, duplicatedLines: 7 });
  expect(found.findings).toEqual([
    expect.objectContaining({
      path: 'f1.py',
      line: 2,
      endLine: 8,
      message: expect.stringContaining('f0.py from line 1'),
    }),
  ]);
});

it('takes lists of names, short repeats and lines of the starter for nothing', () => {
  const names = Array.from({ length: 30 }, (_, n) => `    "column_${n}",`).join('\n');
  expect(find(names, names).findings).toEqual([]);
  expect(find('a = b()\nc = d()\n', 'a = b()\nc = d()\n').findings).toEqual([]);
  const files = [block(1), block(1)].map((content, n) => ({ path: `f${n}.py`, content }));
  expect(findDuplicates(files, (file) => file.path !== 'f1.py').findings).toEqual([]);
});
