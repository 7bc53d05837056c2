import { sha256 } from '@holdout/contract/digest';
import { isRefused } from './judge-tests.ts';
import type { Variant, VariantOutcomes, VariantRunner } from './variant-runner.ts';

/** Whoever fails by counting is found out by one of these; the others confirm at little cost. */
const samples = 2;

interface Caught {
  runner: VariantRunner;
  /** Changed: a failure that is not seen again counts as none. */
  outcomes: VariantOutcomes;
  faulty: Variant[];
  /** Tests that pass on the own code and on every sound variant. */
  counted: string[];
  seed: string;
}

/**
 * Candidate code can tell how many runs its container has seen, and the sound variants come first: a test may pass as
 * long as it takes and fail from then on. So some of the variants that were caught are run once more, each as the first
 * in a container of its own, where such a test passes. If one does, all others are run like that, too.
 */
export async function confirmCaught({ runner, outcomes, faulty, counted, seed }: Caught): Promise<void> {
  const caught = faulty
    .filter((variant) => counted.some((id) => isRefused(outcomes, variant, id)))
    .sort((one, other) => (lotOf(one, seed) < lotOf(other, seed) ? -1 : 1));

  const confirm = async (variants: Variant[]): Promise<boolean> => {
    const again = await runner.runApart(variants);
    const changed = variants.filter((variant) => !keepWhatRecurs(outcomes, again, variant, counted));
    return changed.length === 0;
  };
  const areSteady = await confirm(caught.slice(0, samples));
  if (!areSteady) await confirm(caught.slice(samples));
}

/** Which come first nobody can know who does not know the seed, and a second grading draws the same. */
function lotOf(variant: Variant, seed: string): string {
  return sha256(`confirm\n${seed}\n${variant.id}`);
}

/** False when a counted test has failed before and not now. What could not be run again is not told at all. */
function keepWhatRecurs(
  outcomes: VariantOutcomes,
  again: VariantOutcomes,
  variant: Variant,
  counted: string[],
): boolean {
  const before = outcomes.get(variant.id);
  const now = again.get(variant.id);
  if (!now) outcomes.delete(variant.id);
  if (!before || !now) return false;
  const lost = counted.filter((id) => isRefused(outcomes, variant, id) && !isRefused(again, variant, id));
  for (const id of lost) before.set(id, 'passed');
  return lost.length === 0;
}
