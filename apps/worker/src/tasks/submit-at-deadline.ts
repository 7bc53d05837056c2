import { randomUUID } from 'node:crypto';
import { digestProject } from '@holdout/contract/digest';
import {
  type Db,
  insertSubmission,
  lockAttempt,
  selectAttemptsToSubmit,
  selectFiles,
  selectOptionalLatestSubmission,
  selectRevision,
} from '@holdout/db';
import type { WorkerContext } from '../context.ts';

/** Every minute: hands in the last saved work of each attempt whose time is over, when nobody handed it in. */
export function submitAtDeadline({ db, logger }: WorkerContext) {
  return async (): Promise<void> => {
    for (const attemptId of await selectAttemptsToSubmit(db)) {
      const isSubmitted = await submitLastSaved(db, attemptId);
      if (isSubmitted) logger.info({ attemptId }, 'submitted at the deadline');
    }
  };
}

/** Decides under the attempt's lock: a credit or a late acknowledged submit may have come in between. */
function submitLastSaved(db: Db, attemptId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    const latest = await selectOptionalLatestSubmission(tx, attemptId);
    if (!attempt.isClosed || latest?.revision === attempt.latestRevision) return false;
    const revision = await selectRevision(tx, attemptId, attempt.latestRevision);
    const files = await selectFiles(tx, revision.files);
    await insertSubmission(tx, {
      attemptId,
      revision: revision.number,
      digest: digestProject(files),
      submitId: randomUUID(),
      fileCount: files.length,
      totalBytes: revision.totalBytes,
      isAutomatic: true,
    });
    return true;
  });
}
