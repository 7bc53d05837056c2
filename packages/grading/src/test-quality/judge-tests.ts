import type { CheckResultValue } from '@holdout/contract';
import type { TestOutcome } from '@holdout/sandbox';
import type { RawResult } from '../run/run-hidden-checks.ts';
import type { Variant, VariantOutcomes } from './variant-runner.ts';

export interface TestRuns {
  tests: TestOutcome[];
  /** Ids of tests that pass on the candidate's own code. */
  passing: string[];
  variants: Variant[];
  outcomes: VariantOutcomes;
}

/** From outcomes to results. A test counts when it passes on the own code and on every sound variant. */
export function judgeTests({ tests, passing, variants, outcomes }: TestRuns): RawResult[] {
  const sound = variants.filter((variant) => variant.isSound);
  const faulty = variants.filter((variant) => !variant.isSound);
  const rejecting = passing.filter((id) => sound.some((one) => isRefused(outcomes, one, id)));
  const counted = passing.filter((id) => sound.every((one) => outcomes.get(one.id)?.get(id) === 'passed'));
  const caught = faulty.filter((one) => counted.some((id) => isRefused(outcomes, one, id)));
  const isSoundTold = sound.every((one) => outcomes.has(one.id));
  const isFaultTold = counted.length === 0 || faulty.every((one) => outcomes.has(one.id));
  const share = faulty.length > 0 ? caught.length / faulty.length : 0;
  const missed = groupsOf(faulty).filter((group) => !caught.some((one) => one.group === group));
  return [
    {
      id: 'T_kill',
      result: judgeKill(passing.length > 0, isSoundTold, isFaultTold, share),
      measures: {
        tests: tests.length,
        counted: counted.length,
        caught: caught.length,
        of: faulty.length,
        share,
        missed: missed.join(', ') || '–',
      },
    },
    {
      id: 'T_portable',
      result: judgePortable(passing.length, rejecting.length, isSoundTold),
      measures: {
        tests: tests.length,
        passing: passing.length,
        rejecting: rejecting.length,
        names: rejecting.slice(0, 10).join(', ').slice(0, 2000) || '–',
      },
    },
  ];
}

/** Half of the faults is met, a quarter partly. What a broken-off run left open can only raise the share. */
function judgeKill(
  hasPassing: boolean,
  isSoundTold: boolean,
  isFaultTold: boolean,
  share: number,
): CheckResultValue {
  if (!hasPassing) return 'not_met';
  if (!isSoundTold) return 'unknown';
  if (share >= 0.5) return 'met';
  if (!isFaultTold) return 'unknown';
  return share >= 0.25 ? 'partly' : 'not_met';
}

function judgePortable(passing: number, rejecting: number, isSoundTold: boolean): CheckResultValue {
  if (passing === 0 || !isSoundTold) return 'unknown';
  if (rejecting === 0) return 'met';
  return rejecting <= passing / 2 ? 'partly' : 'not_met';
}

export function isRefused(outcomes: VariantOutcomes, variant: Variant, test: string): boolean {
  const outcome = outcomes.get(variant.id)?.get(test);
  return outcome === 'failed' || outcome === 'error';
}

const groupsOf = (variants: Variant[]) => [...new Set(variants.map((variant) => variant.group))];
