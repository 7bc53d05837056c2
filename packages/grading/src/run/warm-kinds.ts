import type { Challenge } from '@holdout/contract';
import { type Kind, keyOf } from '@holdout/sandbox';
import { judgeLimits, toLimits } from './limits.ts';

/**
 * The containers that a challenge's work asks for, by who waits for them: a person at the screen, or a grading. Equal
 * kinds are named once.
 */
export function warmKinds({ manifest }: Challenge): { runs: Kind[]; hidden: Kind; judge: Kind } {
  const { preload, limits } = manifest;
  const candidate = (limit: typeof limits.run): Kind => ({
    side: 'candidate',
    limits: toLimits(limit),
    preload,
  });
  const runs = [limits.run, limits.visible, limits.tests].map(candidate);
  return {
    runs: [...new Map(runs.map((kind) => [keyOf(kind), kind])).values()],
    hidden: candidate(limits.hidden),
    judge: { side: 'judge', limits: judgeLimits, preload },
  };
}
