import { type Limits, type PipelineChallenge, toLimits, toRunLimits } from '@holdout/contract';
import { type Kind, keyOf } from '@holdout/sandbox';
import { judgeLimits } from './limits.ts';

/**
 * The containers that a challenge's work asks for, by who waits for them: a person at the screen, or a grading. Equal
 * kinds are named once.
 */
export function warmKinds({ manifest }: PipelineChallenge): { runs: Kind[]; hidden: Kind; judge: Kind } {
  const { preload } = manifest;
  const candidate = (limits: Limits): Kind => ({ side: 'candidate', limits, preload });
  const runs = Object.values(toRunLimits(manifest)).map(candidate);
  return {
    runs: [...new Map(runs.map((kind) => [keyOf(kind), kind])).values()],
    hidden: candidate(toLimits(manifest.limits.hidden)),
    judge: { side: 'judge', limits: judgeLimits, preload },
  };
}
