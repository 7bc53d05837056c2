import { type ChallengeInUse, selectChallengesInUse } from '@holdout/db';
import type { WorkerContext } from './context.ts';
import { type ChallengeAtWork, planPool } from './plan-pool.ts';

/** Tells the engine which containers the roles and attempts of this moment will ask for. Repeating it changes nothing. */
export async function refreshPool(
  context: Pick<WorkerContext, 'db' | 'engine' | 'shelf' | 'logger'>,
  slots: { runs: number; gradings: number },
): Promise<void> {
  const inUse = await selectChallengesInUse(context.db);
  const read = await Promise.all(inUse.map((one) => readChallenge(context, one)));
  context.engine.keepWarm(
    planPool(
      read.filter((one) => one !== null),
      slots,
    ),
  );
}

/** A design needs no containers, and a broken challenge gets none; whoever works with it is told. */
async function readChallenge(
  { shelf, logger }: Pick<WorkerContext, 'shelf' | 'logger'>,
  { challengeId, activeAttempts }: ChallengeInUse,
): Promise<ChallengeAtWork | null> {
  try {
    const challenge = await shelf.challenge(challengeId);
    return challenge.kind === 'design' ? null : { challenge, isActive: activeAttempts > 0 };
  } catch (error) {
    logger.debug({ err: error, challenge: challengeId }, 'nothing is held ready for a broken challenge');
    return null;
  }
}
