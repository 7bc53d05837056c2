import { randomUUID } from 'node:crypto';
import {
  type Db,
  lockAttempt,
  selectAttemptsToSubmit,
  selectOptionalLatestSubmission,
  submitRevision,
} from '@holdout/db';
import type { Logger } from 'pino';

/**
 * Hands in the last saved work of each attempt whose time is over, when nobody handed it in. By the clock and not by the
 * queue: it needs no engine, so it must never wait behind work that does. Any number of workers may do it at once.
 */
export async function submitAtDeadline(db: Db, logger: Logger): Promise<void> {
  for (const attemptId of await selectAttemptsToSubmit(db)) {
    const isSubmitted = await submitLastSaved(db, attemptId);
    if (isSubmitted) logger.info({ attemptId }, 'submitted at the deadline');
  }
}

/** Decides under the attempt's lock: a credit or a late acknowledged submit may have come in between. */
function submitLastSaved(db: Db, attemptId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    const latest = await selectOptionalLatestSubmission(tx, attemptId);
    if (!attempt.isClosed || latest?.revision === attempt.latestRevision) return false;
    const revision = attempt.latestRevision;
    await submitRevision(tx, { attemptId, revision, submitId: randomUUID(), isAutomatic: true });
    return true;
  });
}
