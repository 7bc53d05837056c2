import type { PipelineChallenge } from '@holdout/contract';
import { warmKinds } from '@holdout/grading';
import { keyOf, type WarmKind } from '@holdout/sandbox';

export interface ChallengeAtWork {
  challenge: PipelineChallenge;
  /** Somebody's clock runs. */
  isActive: boolean;
}

/** While one container is in use its successor is being made: one more is ready for whoever comes meanwhile. */
const spare = 1;

/**
 * Which containers are to be ready, most wanted first, for memory may be short: one for each challenge's next Run, then
 * as many as can run at a time, then what gradings and new attempts take. Slots are shared by all challenges, so a kind
 * that several of them ask for is wanted no more often than by one.
 */
export function planPool(inUse: ChallengeAtWork[], slots: { runs: number; gradings: number }): WarmKind[] {
  const firsts: WarmKind[] = [];
  const more: WarmKind[] = [];
  const gradings: WarmKind[] = [];
  for (const { challenge, isActive } of inUse) {
    const { runs, hidden, judge } = warmKinds(challenge);
    if (slots.runs > 0) firsts.push(...runs.map((kind) => ({ ...kind, count: 1 })));
    if (isActive) more.push(...runs.map((kind) => ({ ...kind, count: slots.runs + spare - 1 })));
    gradings.push({ ...judge, count: isActive ? slots.gradings + spare : 1 });
    if (isActive) gradings.push({ ...hidden, count: slots.gradings });
  }
  return [firsts, more, gradings].flatMap(mostOfEach);
}

function mostOfEach(kinds: WarmKind[]): WarmKind[] {
  const most = new Map<string, WarmKind>();
  for (const kind of kinds) {
    const known = most.get(keyOf(kind));
    if (known === undefined || known.count < kind.count) most.set(keyOf(kind), kind);
  }
  return [...most.values()];
}
