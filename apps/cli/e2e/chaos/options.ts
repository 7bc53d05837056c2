import { z } from 'zod';

/** How `npm run test:chaos` calls: rounds in a drawn order, for some minutes. `npm test` does one round, always the same. */
const Options = z.object({
  HOLDOUT_CHAOS_MINUTES: z.coerce.number().positive().optional(),
  HOLDOUT_CHAOS_SEED: z.coerce.number().int().optional(),
});

export interface ChaosOptions {
  minutes: number;
  seed: number;
  isDrawn: boolean;
}

export function readChaosOptions(): ChaosOptions {
  const { HOLDOUT_CHAOS_MINUTES: minutes, HOLDOUT_CHAOS_SEED: seed } = Options.parse(process.env);
  return { minutes: minutes ?? 0, seed: seed ?? 1, isDrawn: minutes !== undefined };
}
