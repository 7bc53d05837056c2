import type { RevisionPage } from '@holdout/contract';
import { expect, test } from 'vitest';
import { addPage, nothingKnown } from './timeline-pages.ts';

function page(newest: number, oldest: number, isSubmitted = false): RevisionPage {
  const entries = Array.from({ length: newest - oldest + 1 }, (_, index) => ({
    revision: newest - index,
    savedAt: '2026-11-22T10:00:00Z',
    changedPaths: [],
    changedCount: 0,
    runs: [],
    submissions: isSubmitted ? [{ number: 1, isAutomatic: false }] : [],
  }));
  return { entries, hasOlder: oldest > 1 };
}
const numbersOf = ({ entries }: RevisionPage) => entries.map(({ revision }) => revision);

test('older pages come below, newer ones on top', () => {
  const below = addPage(addPage(nothingKnown, page(6, 5)), page(4, 3));
  expect(numbersOf(below)).toEqual([6, 5, 4, 3]);
  expect(below.hasOlder).toBe(true);
  const both = addPage(below, page(8, 6));
  expect(numbersOf(both)).toEqual([8, 7, 6, 5, 4, 3]);
  expect(both.hasOlder).toBe(true);
  expect(addPage(both, page(2, 1)).hasOlder).toBe(false);
});

test('what is read again tells what has happened to a revision since', () => {
  const { entries } = addPage(page(2, 1), page(2, 2, true));
  expect(entries.map(({ submissions }) => submissions.length)).toEqual([1, 0]);
});

test('a page that does not reach what is known takes its place: nothing may be missing between', () => {
  const known = addPage(page(3, 1), page(9, 6));
  expect(numbersOf(known)).toEqual([9, 8, 7, 6]);
  expect(known.hasOlder).toBe(true);
});

test('an empty answer changes nothing', () => {
  expect(addPage(page(3, 1), nothingKnown)).toEqual(page(3, 1));
  expect(addPage(nothingKnown, nothingKnown)).toEqual(nothingKnown);
});
