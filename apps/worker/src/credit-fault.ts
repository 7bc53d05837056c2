import { creditAttempt, type Db } from '@holdout/db';

/** Gives back the minutes that a fault of ours took from somebody who was waiting for an answer. */
export async function creditFault(db: Db, attemptId: string, since: Date): Promise<number> {
  const minutes = Math.max(1, Math.ceil((Date.now() - since.getTime()) / 60_000));
  await creditAttempt(db, attemptId, minutes);
  return minutes;
}
