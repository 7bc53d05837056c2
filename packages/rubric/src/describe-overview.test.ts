import type { CheckResult, CheckResultValue } from '@holdout/contract';
import { expect, it } from 'vitest';
import { smallMap } from '../tests/small-kit.ts';
import { describeOverview } from './describe-overview.ts';
import { evaluateEvidence } from './evaluate-evidence.ts';

const map = smallMap([
  { id: 'style', checks: ['Q'], confidence: 'low', supports: [['mid', 9]] },
  { id: 'runs', checks: ['C'], supports: [['mid', 3]] },
  { id: 'leak', checks: ['M'], supports: [['mid', 3]] },
  { id: 'probs', checks: ['P1', 'P2'], confidence: 'medium', supports: [['mid', 2]] },
  { id: 'drift', checks: ['X'], confidence: 'medium', supports: [['mid', 1]] },
]);

function overview(results: Record<string, CheckResultValue>) {
  const checks = Object.entries(results).map(
    ([id, result]): CheckResult => ({
      id,
      result,
      measures: {},
      title: `title of ${id}`,
      did: '',
      saw: `saw of ${id}`,
      implies: '',
      otherExplanations: [],
    }),
  );
  return describeOverview(checks, evaluateEvidence(map, checks, 'en'), 'en');
}

it('says first what a trusted check did not find, then less trusted, then open, then what held', () => {
  const told = overview({ C: 'met', Q: 'not_met', M: 'not_met', P1: 'not_met', P2: 'unclear', X: 'unclear' });
  expect(told.map(({ tone, text }) => [tone, text])).toEqual([
    ['did_not_hold', 'leak did not hold'],
    ['did_not_hold', 'saw of P1'],
    ['did_not_hold', 'style did not hold'],
    ['unclear', 'Cannot be told: title of X'],
    ['held', 'runs held'],
  ]);
  expect(told[0]?.checkIds).toEqual(['M']);
});

it('tells half a result by what was seen, and leaves out what was not handed in', () => {
  const told = overview({ C: 'met', Q: 'met', M: 'partly', P1: 'met', P2: 'met', X: 'absent' });
  expect(told[0]).toEqual({ tone: 'in_part', text: 'saw of M', checkIds: ['M'] });
  expect(told.flatMap((one) => one.checkIds)).not.toContain('X');
});

it('says when nothing could run', () => {
  const told = overview({
    C: 'not_run',
    Q: 'not_run',
    M: 'not_run',
    P1: 'not_run',
    P2: 'not_run',
    X: 'not_run',
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    tone: 'not_looked_at',
    text: expect.stringContaining('No check could run'),
  });
});
