import { expect, it } from 'vitest';
import { smallMap } from '../tests/small-kit.ts';
import { evaluateEvidence } from './evaluate-evidence.ts';

const map = smallMap([
  { id: 'pair', checks: ['A', 'B'], supports: [['mid', 1]] },
  { id: 'seen', checks: [], confidence: 'reviewer', supports: [['mid', 1]] },
]);
const pairWith = (a: 'met' | 'partly' | 'not_met' | 'unclear', b: 'met' | 'not_met') =>
  evaluateEvidence(
    map,
    [
      { id: 'A', result: a },
      { id: 'B', result: b },
    ],
    'en',
  )[0];

it('an item has the mean of its checks, or nothing when one has nothing', () => {
  expect(pairWith('met', 'met')).toMatchObject({ value: 1, statement: 'pair held' });
  expect(pairWith('partly', 'met')).toMatchObject({ value: 0.75, statement: 'pair held' });
  expect(pairWith('not_met', 'met')).toMatchObject({ value: 0.5, statement: 'pair did not hold' });
  expect(pairWith('unclear', 'not_met')?.value).toBeNull();
  expect(evaluateEvidence(map, [{ id: 'A', result: 'met' }], 'en')[0]).toMatchObject({
    value: null,
    checks: [
      { id: 'A', result: 'met' },
      { id: 'B', result: 'not_run' },
    ],
  });
});

it('what only a person sees has a value once somebody says so', () => {
  expect(evaluateEvidence(map, [], 'en')[1]?.value).toBeNull();
  expect(evaluateEvidence(map, [], 'fr', { seen: 'seen' })[1]).toMatchObject({
    value: 1,
    statement: 'seen held (fr)',
  });
  expect(evaluateEvidence(map, [], 'en', { seen: 'not_seen' })[1]?.value).toBe(0);
});
