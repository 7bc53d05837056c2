import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { eraseAttempts } from '../system/erase.ts';
import { type AttemptRow, insertAttempt, type NewAttempt } from './attempts.ts';
import { cancelActiveRun } from './runs.ts';
import { attempts } from './tables.ts';

/** Where the candidate of an attempt practises; null before the first time. */
export async function selectOptionalPractice(db: Db, attemptId: string): Promise<AttemptRow | null> {
  const rows = await db.select().from(attempts).where(eq(attempts.practiceOf, attemptId));
  return rows[0] ?? null;
}

/**
 * A practice for the candidate of an attempt: begun at once, because it has no clock that matters, and by the text that
 * allows least to be recorded. The caller holds the attempt's lock, and there is none yet.
 */
export async function insertPractice(
  db: Db,
  { id, roleId, candidateId }: AttemptRow,
  challenge: Pick<NewAttempt, 'challengeId' | 'challengeVersion' | 'challengeDigest' | 'windowDays'>,
): Promise<void> {
  await insertAttempt(db, { ...challenge, roleId, candidateId, practiceOf: id });
  await db
    .update(attempts)
    .set({ startedAt: sql`now()`, consentedAt: sql`now()`, briefingVersion: 1 })
    .where(eq(attempts.practiceOf, id));
}

/** Removes a practice with all that was done in it; a run that is going on is ended. */
export async function erasePractice(db: Db, practiceId: string): Promise<void> {
  await cancelActiveRun(db, practiceId);
  await eraseAttempts(db, sql`(${practiceId}::uuid)`);
}
