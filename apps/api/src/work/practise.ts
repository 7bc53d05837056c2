import { erasePractice, insertPractice, lockAttempt, selectOptionalPractice } from '@holdout/db';
import type { ApiContext } from '../context.ts';

/**
 * Gives a candidate somewhere to practise until the work that counts is over: what was there before stays, unless it is
 * to be a new one.
 * @returns null, or when the work was over
 */
export async function practise(
  { shelf, config, connection }: ApiContext,
  attemptId: string,
  { isNew }: { isNew: boolean },
): Promise<Date | null> {
  const { manifest, digest } = await shelf.challenge(config.practiceChallengeId);
  return connection.db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt.isClosed) return attempt.closesAt;
    const before = await selectOptionalPractice(tx, attemptId);
    if (before !== null && !isNew) return null;
    if (before !== null) await erasePractice(tx, before.id);
    await insertPractice(tx, attempt, {
      challengeId: manifest.id,
      challengeVersion: manifest.version,
      challengeDigest: digest,
      windowDays: manifest.window_days,
    });
    return null;
  });
}
