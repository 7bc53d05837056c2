import { type CheckResult, checkResultValues } from '@holdout/contract';
import { expect, test } from 'vitest';
import { groupChecks } from './group-checks.ts';

const check = (id: string, result: CheckResult['result']): CheckResult => ({
  id,
  result,
  measures: {},
  title: id,
  did: '',
  saw: '',
  implies: '',
  otherExplanations: [],
});

test('every result has its group, and nothing unclear counts as failed', () => {
  const groups = groupChecks(checkResultValues.map((value) => check(value, value)));
  expect(groups.map(({ group, checks }) => [group, checks.map(({ id }) => id)])).toEqual([
    ['did_not_hold', ['not_met']],
    ['in_part', ['partly']],
    ['unclear', ['unclear', 'unknown', 'pessimistic']],
    ['held', ['met']],
    ['not_run', ['not_run', 'absent']],
  ]);
});

test('a group with nothing in it is not shown', () => {
  expect(groupChecks([check('a', 'met')]).map(({ group }) => group)).toEqual(['held']);
});
