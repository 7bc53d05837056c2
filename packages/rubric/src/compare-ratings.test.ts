import { type Level, levels, type PairVerdict } from '@holdout/contract';
import { describe, expect, it } from 'vitest';
import { compareRatings, neededMargin } from './compare-ratings.ts';

const names: Record<string, string> = { a: 'Ada', b: 'Bo' };
const compare = (a: (Level | null)[], b: (Level | null)[], locale: 'en' | 'fr' = 'en') =>
  compareRatings(
    [
      { candidateId: 'a', levels: a },
      { candidateId: 'b', levels: b },
    ],
    locale,
    (id) => names[id] ?? id,
  );
const verdict = (a: (Level | null)[], b: (Level | null)[]) => compare(a, b).pairs[0]?.verdict;

describe('compareRatings', () => {
  it('needs the margin that the simulation of raters gave', () => {
    expect(neededMargin).toBeCloseTo(1.63, 2);
  });

  it.each([
    [['senior', 'senior'], ['junior', 'junior'], 'clearly_above'],
    [['junior', 'junior'], ['senior', 'principal'], 'clearly_below'],
    [['mid', 'mid'], ['junior', 'junior'], 'not_distinguishable'],
    [['senior', 'principal'], ['mid', 'junior'], 'not_distinguishable'],
    [['senior', 'mid'], ['junior', 'junior'], 'not_distinguishable'],
    [['principal'], ['junior', 'junior'], 'too_little_known'],
    [['principal', null], ['junior', 'junior'], 'too_little_known'],
    [[], [], 'too_little_known'],
  ] satisfies [(Level | null)[], (Level | null)[], PairVerdict][])('%o against %o: %s', (a, b, expected) => {
    expect(verdict(a, b)).toBe(expected);
  });

  it.each([
    [[], null, 'none', 0],
    [[null, null], null, 'none', 0],
    [['mid'], { low: 'mid', high: 'mid' }, 'one_reviewer', 1],
    [['mid', 'mid'], { low: 'mid', high: 'mid' }, 'agree', 2],
    [['mid', 'senior'], { low: 'mid', high: 'senior' }, 'differ_by_one', 2],
    [['senior', null, 'junior'], { low: 'junior', high: 'senior' }, 'differ_by_more', 2],
  ] satisfies [(Level | null)[], object | null, string, number][])(
    '%o is a cell',
    (given, range, agreement, sources) => {
      expect(compare(given, []).cells[0]).toMatchObject({ range, agreement, sources });
    },
  );

  it('gives its reasons by name and in both languages', () => {
    expect(compare(['principal'], ['junior', 'mid']).pairs[0]?.reason).toMatch(/Fewer than two .* for Ada\./);
    expect(compare(['junior', 'junior'], ['senior', 'senior']).pairs[0]?.reason).toMatch(
      /rating of Bo .* of Ada/,
    );
    expect(compare(['mid', 'mid'], ['mid', 'mid'], 'fr').pairs[0]?.reason).toBe(
      'Les évaluations se recoupent.',
    );
  });

  it('holds for every pair of up to three ratings: mirrored, and never clear where anyone came close', () => {
    const marks: (Level | null)[] = [null, ...levels];
    const sets = marks.flatMap((x) => marks.flatMap((y) => marks.map((z) => [x, y, z])));
    const rank = (set: (Level | null)[]) =>
      set.filter((level) => level !== null).map((level) => levels.indexOf(level));
    const mirror = { clearly_above: 'clearly_below', clearly_below: 'clearly_above' } as Record<
      string,
      string
    >;
    for (const a of sets)
      for (const b of sets) {
        const found = verdict(a, b) as PairVerdict;
        expect(verdict(b, a)).toBe(mirror[found] ?? found);
        if (found !== 'clearly_above') continue;
        expect(rank(a).length).toBeGreaterThanOrEqual(2);
        expect(rank(b).length).toBeGreaterThanOrEqual(2);
        expect(Math.min(...rank(a)) - Math.max(...rank(b))).toBeGreaterThanOrEqual(neededMargin);
      }
  });
});
