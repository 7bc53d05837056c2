import { type Quality, qualityAspects } from '@holdout/contract';
import type { GradingRequest } from '../grade-submission.ts';
import type { RawResult } from '../run/run-hidden-checks.ts';

/** Findings, figures and signals of the code, from reading it alone. */
export async function assessQuality(
  _request: GradingRequest,
  _reported: Record<string, number>,
): Promise<{ quality: Quality; results: RawResult[] }> {
  return {
    quality: {
      aspects: qualityAspects.map((aspect) => ({ aspect, findingCount: 0, measures: [] })),
      findings: [],
      suppressions: [],
    },
    results: [],
  };
}
