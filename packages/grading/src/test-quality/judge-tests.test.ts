import type { TestOutcome } from '@holdout/sandbox';
import { describe, expect, it } from 'vitest';
import { judgeTests } from './judge-tests.ts';
import type { VariantOutcomes } from './variant-runner.ts';

const variants = [
  { id: 'sound-1', group: 'sound', isSound: true, title: '' },
  { id: 'sound-2', group: 'sound', isSound: true, title: '' },
  ...['f1', 'f2', 'f3', 'f4'].map((id, n) => ({
    id,
    group: n < 2 ? 'leaks' : 'edges',
    isSound: false,
    title: '',
  })),
];
const test = (id: string, outcome: TestOutcome['outcome'] = 'passed'): TestOutcome => ({
  id,
  outcome,
  seconds: 1,
  message: '',
});

/** Outcomes of test a (and b) by variant: p, f or missing. */
function judge(rows: Record<string, string>, tests = [test('a'), test('b')]) {
  const outcomes: VariantOutcomes = new Map(
    Object.entries(rows).map(([variant, letters]) => [
      variant,
      new Map([...letters].map((letter, n) => ['ab'[n] as string, letter === 'p' ? 'passed' : 'failed'])),
    ]),
  );
  const passing = tests.filter((one) => one.outcome === 'passed').map((one) => one.id);
  const [kill, portable] = judgeTests({ tests, passing, variants, outcomes });
  return {
    kill: kill?.result,
    portable: portable?.result,
    measures: { ...kill?.measures, ...portable?.measures },
  };
}
const sound = { 'sound-1': 'pp', 'sound-2': 'pp' };

describe('judgeTests', () => {
  it.each([
    ['half of the faults', { ...sound, f1: 'fp', f2: 'pf', f3: 'pp', f4: 'pp' }, 'met', 'met'],
    ['a quarter of them', { ...sound, f1: 'fp', f2: 'pp', f3: 'pp', f4: 'pp' }, 'partly', 'met'],
    ['none', { ...sound, f1: 'pp', f2: 'pp', f3: 'pp', f4: 'pp' }, 'not_met', 'met'],
    [
      'those of a test that refuses a sound variant do not count',
      { 'sound-1': 'pf', 'sound-2': 'pp', f1: 'pf', f2: 'pf', f3: 'pf', f4: 'pp' },
      'not_met',
      'partly',
    ],
    ['all tests refuse a sound variant', { 'sound-1': 'ff', 'sound-2': 'pp' }, 'not_met', 'not_met'],
    [
      'a sound variant could not be run',
      { 'sound-1': 'pp', f1: 'ff', f2: 'ff', f3: 'ff', f4: 'ff' },
      'unknown',
      'unknown',
    ],
    ['too slow, but enough caught', { ...sound, f1: 'fp', f2: 'fp' }, 'met', 'met'],
    ['too slow, too little known', { ...sound, f1: 'fp' }, 'unknown', 'met'],
  ])('%s', (_, rows, kill, portable) => {
    expect(judge(rows)).toMatchObject({ kill, portable });
  });

  it('without a test that passes on the own code, none is caught and nothing is known of the rest', () => {
    expect(judge({}, [])).toMatchObject({
      kill: 'not_met',
      portable: 'unknown',
      measures: { tests: 0, caught: 0, of: 4 },
    });
    expect(judge({}, [test('a', 'failed')])).toMatchObject({
      kill: 'not_met',
      portable: 'unknown',
      measures: { passing: 0 },
    });
  });

  it('names the kinds of faults that nothing caught, and the tests that ask for too much', () => {
    const { measures } = judge({ 'sound-1': 'pf', 'sound-2': 'pp', f1: 'fp', f2: 'fp', f3: 'pf', f4: 'pp' });
    expect(measures).toMatchObject({ missed: 'edges', names: 'b', rejecting: 1, counted: 1, caught: 2 });
  });
});
