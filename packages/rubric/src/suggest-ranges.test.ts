import { type CheckResultValue, levels } from '@holdout/contract';
import { describe, expect, it } from 'vitest';
import { type SmallItem, smallFramework, smallMap, smallRubric } from '../tests/small-kit.ts';
import { evaluateEvidence } from './evaluate-evidence.ts';
import { suggestRanges } from './suggest-ranges.ts';

const items: SmallItem[] = [
  { id: 'a', checks: ['A'], supports: [['junior', 3]] },
  { id: 'b', checks: ['B'], supports: [['mid', 2]] },
  {
    id: 'c',
    checks: ['C'],
    supports: [
      ['mid', 3],
      ['senior', 1],
    ],
  },
  { id: 'd', checks: ['D1', 'D2'], supports: [['mid', 1]] },
  { id: 'e', checks: [], confidence: 'reviewer', supports: [['senior', 3]] },
];

function suggest(
  results: Record<string, CheckResultValue>,
  options: { items?: SmallItem[]; locale?: 'en' | 'fr' } = {},
) {
  const map = smallMap(options.items ?? items);
  const locale = options.locale ?? 'en';
  const list = Object.entries(results).map(([id, result]) => ({ id, result }));
  const evidence = evaluateEvidence(map, list, locale);
  const [range] = suggestRanges(map, smallFramework, smallRubric('senior'), evidence, locale);
  if (!range) throw new Error('there is one competency');
  return range;
}
const all = (value: CheckResultValue) => ({ A: value, B: value, C: value, D1: value, D2: value });

describe('suggestRanges', () => {
  it.each([
    [all('met'), 'mid; higher not looked at'],
    [all('not_met'), 'below junior'],
    [all('not_run'), 'not enough to tell'],
    [{ ...all('met'), B: 'not_met' }, 'junior'],
    [{ ...all('met'), B: 'unclear' }, 'junior to mid; higher not looked at'],
    [{ ...all('met'), A: 'partly' }, 'below junior'],
    [{ ...all('met'), B: 'partly' }, 'mid; higher not looked at'],
    [{ ...all('met'), B: 'partly', C: 'not_met' }, 'junior'],
    [{ ...all('met'), A: 'unknown' }, 'not enough to tell'],
    [{ ...all('met'), D1: 'absent' }, 'mid; higher not looked at'],
  ] satisfies [Record<string, CheckResultValue>, string][])('%o gives "%s"', (results, text) => {
    expect(suggest(results).text).toBe(text);
  });

  it('skips a level to which fewer than 3 points are linked', () => {
    const few: SmallItem[] = [
      { id: 'a', checks: ['A'], supports: [['junior', 2]] },
      { id: 'b', checks: ['B'], supports: [['mid', 3]] },
    ];
    expect(suggest({ A: 'not_met', B: 'met' }, { items: few }).text).toBe('mid');
    expect(suggest({ A: 'met', B: 'not_met' }, { items: few })).toMatchObject({
      low: 'below',
      text: 'below mid',
    });
  });

  it('suggests nothing above what the exercise can show', () => {
    const map = smallMap([{ id: 'a', checks: ['A'], supports: levels.map((level) => [level, 3]) }]);
    const evidence = evaluateEvidence(map, [{ id: 'A', result: 'met' }], 'en');
    const highest = [null, ...levels].map(
      (top) => suggestRanges(map, smallFramework, smallRubric(top), evidence, 'en')[0]?.high,
    );
    expect(highest).toEqual([null, 'junior', 'mid', 'senior', 'principal']);
  });

  it('puts what is trusted and not met first, what was not looked at last', () => {
    const mixed: SmallItem[] = [
      { id: 'heavy', checks: ['A'], supports: [['mid', 5]] },
      { id: 'alarm', checks: ['B'], supports: [['mid', 1]] },
      { id: 'hint', checks: ['C'], confidence: 'low', supports: [['mid', 4]] },
      { id: 'open', checks: ['D'], supports: [['mid', 9]] },
    ];
    const range = suggest({ A: 'met', B: 'not_met', C: 'not_met', D: 'not_run' }, { items: mixed });
    expect(range.items.map(({ id, stance }) => [id, stance])).toEqual([
      ['alarm', 'against'],
      ['heavy', 'for'],
      ['hint', 'against'],
      ['open', 'unknown'],
    ]);
    expect(range.items[0]?.statement).toBe('alarm did not hold');
  });

  it('speaks French', () => {
    expect(suggest({ ...all('met'), B: 'unclear' }, { locale: 'fr' }).text).toBe(
      'junior à mid\u202f; plus haut, non examiné',
    );
    expect(suggest(all('not_met'), { locale: 'fr' }).text).toBe('sous junior');
  });

  it('never has its low end above its high end, and knowing more never goes beyond what seemed possible', () => {
    const values = ['met', 'partly', 'not_met', 'unknown'] as const;
    const rank = (end: string | null) => (end === null ? -1 : ['below', ...levels].indexOf(end));
    for (const A of values)
      for (const B of values)
        for (const C of values)
          for (const D1 of values) {
            const here = suggest({ A, B, C, D1, D2: 'met' });
            expect(rank(here.low)).toBeLessThanOrEqual(rank(here.high));
            // Where a level counts as looked at with and without B, B can only narrow the range.
            if (B !== 'unknown' || [A, C, D1].includes('unknown')) continue;
            for (const known of ['met', 'not_met'] as const) {
              const told = suggest({ A, B: known, C, D1, D2: 'met' });
              expect(rank(told.low)).toBeGreaterThanOrEqual(rank(here.low));
              expect(rank(told.high)).toBeLessThanOrEqual(rank(here.high));
            }
          }
  });
});
