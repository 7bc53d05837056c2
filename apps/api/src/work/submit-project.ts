import {
  type Db,
  lockAttempt,
  type SubmissionRow,
  selectOptionalSubmissionBySubmit,
  submitRevision,
} from '@holdout/db';

export type SubmitResult =
  | { kind: 'submitted'; submission: SubmissionRow }
  | { kind: 'not_started' }
  | { kind: 'paused' }
  | { kind: 'closed'; closesAt: Date }
  | { kind: 'conflict'; revision: number };

/** Hands in what the candidate last saved. The same submit id is answered with the same submission, for ever. */
export function submitProject(
  db: Db,
  attemptId: string,
  request: { revision: number; submitId: string },
): Promise<SubmitResult> {
  return db.transaction(async (tx): Promise<SubmitResult> => {
    const attempt = await lockAttempt(tx, attemptId);
    const known = await selectOptionalSubmissionBySubmit(tx, attemptId, request.submitId);
    if (known !== null) return { kind: 'submitted', submission: known };
    if (attempt.startedAt === null) return { kind: 'not_started' };
    if (attempt.isClosed) return { kind: 'closed', closesAt: attempt.closesAt };
    if (attempt.isPaused) return { kind: 'paused' };
    const revision = attempt.latestRevision;
    if (request.revision !== revision) return { kind: 'conflict', revision };
    const { submitId } = request;
    const submission = await submitRevision(tx, attempt, { revision, submitId, isAutomatic: false });
    return { kind: 'submitted', submission };
  });
}
