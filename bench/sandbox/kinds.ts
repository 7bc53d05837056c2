import type { Challenge } from '@holdout/contract';
import type { WarmKind } from '@holdout/sandbox';
import { judgeLimits, toLimits } from '../../packages/grading/src/run/limits.ts';

/** Containers as a challenge's work asks for them. */
export function candidateKind({ manifest }: Challenge): Omit<WarmKind, 'count'> {
  return { side: 'candidate', limits: toLimits(manifest.limits.run), preload: manifest.preload };
}

export function judgeKind({ manifest }: Challenge): Omit<WarmKind, 'count'> {
  return { side: 'judge', limits: judgeLimits, preload: manifest.preload };
}
