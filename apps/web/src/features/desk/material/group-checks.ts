import type { CheckResult, CheckResultValue } from '@holdout/contract';
import type { ResultTone } from '../../../components/result-mark.tsx';

const checkGroups = ['did_not_hold', 'in_part', 'unclear', 'held', 'not_run'] as const;
export type CheckGroup = (typeof checkGroups)[number];

const groupOf: Record<CheckResultValue, CheckGroup> = {
  not_met: 'did_not_hold',
  partly: 'in_part',
  unclear: 'unclear',
  unknown: 'unclear',
  pessimistic: 'unclear',
  met: 'held',
  not_run: 'not_run',
  absent: 'not_run',
};

export function toneOf(result: CheckResultValue): ResultTone {
  const group = groupOf[result];
  return group === 'not_run' ? 'not_looked_at' : group;
}

/** In the order of the groups; inside a group in the challenge's order. */
export function groupChecks(checks: readonly CheckResult[]): { group: CheckGroup; checks: CheckResult[] }[] {
  return checkGroups
    .map((group) => ({
      group,
      checks: checks.filter((check) => groupOf[check.result] === group),
    }))
    .filter((each) => each.checks.length > 0);
}
