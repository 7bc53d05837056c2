import { digestProject } from '@holdout/contract/digest';
import type { Db } from '../connect.ts';
import type { AttemptRow } from './attempts.ts';
import { selectFiles } from './blobs.ts';
import { selectRevision } from './revisions.ts';
import { insertSubmission, type SubmissionRow } from './submissions.ts';

/** Hands in a saved revision as it stands. The caller holds the attempt's lock (`lockAttempt`) in this transaction. */
export async function submitRevision(
  db: Db,
  attempt: Pick<AttemptRow, 'id' | 'practiceOf'>,
  submit: { revision: number; submitId: string; isAutomatic: boolean },
): Promise<SubmissionRow> {
  const revision = await selectRevision(db, attempt.id, submit.revision);
  const files = await selectFiles(db, revision.files);
  return insertSubmission(db, attempt, {
    ...submit,
    digest: digestProject(files),
    fileCount: files.length,
    totalBytes: revision.totalBytes,
  });
}
