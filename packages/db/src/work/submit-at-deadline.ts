import { randomUUID } from 'node:crypto';
import type { Db } from '../connect.ts';
import { lockAttempt } from './attempts.ts';
import { selectAttemptsToSubmit, selectOptionalLatestSubmission } from './submissions.ts';
import { submitRevision } from './submit-revision.ts';

/** Hands in the last saved work of every attempt whose time is over. Safe to run at the same time in many workers. */
export async function submitAtDeadline(db: Db): Promise<number> {
  let count = 0;
  for (const attemptId of await selectAttemptsToSubmit(db)) {
    if (await submitLastRevision(db, attemptId)) count += 1;
  }
  return count;
}

/** Looks again under the lock: the candidate or another worker may have been faster. */
function submitLastRevision(db: Db, attemptId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    const latest = await selectOptionalLatestSubmission(tx, attemptId);
    if (!attempt.isClosed || latest?.revision === attempt.latestRevision) return false;
    const revision = attempt.latestRevision;
    await submitRevision(tx, attempt, { revision, submitId: randomUUID(), isAutomatic: true });
    return true;
  });
}
