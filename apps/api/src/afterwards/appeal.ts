import type { AppealView } from '@holdout/contract';
import {
  type AppealRow,
  answerAppeal as answerAppealRow,
  type Db,
  insertAppeal,
  lockAttempt,
  type NamedReview,
  RowNotFound,
  recordAuditEvent,
  selectOptionalAppeal,
  selectReviewsOfAttempts,
} from '@holdout/db';

export function toAppeal(row: AppealRow | null): AppealView | null {
  if (row === null) return null;
  const { text, answeredAt, answer } = row;
  return {
    text,
    appealedAt: row.appealedAt.toISOString(),
    answer: answeredAt !== null && answer !== null ? { at: answeredAt.toISOString(), text: answer } : null,
  };
}

/** A candidate's one appeal, once the time is over. */
export function appeal(
  db: Db,
  attemptId: string,
  text: string,
): Promise<'appealed' | 'still_open' | 'already_appealed'> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    if (!attempt.isClosed) return 'still_open';
    if (!(await insertAppeal(tx, attemptId, text))) return 'already_appealed';
    await recordAuditEvent(tx, {
      actorKind: 'candidate',
      actorId: null,
      action: 'appeal.made',
      objectKind: 'attempt',
      objectId: attemptId,
    });
    return 'appealed';
  });
}

/** Whoever reviews or reviewed the work does not answer for it. */
export function mayAnswerAppeal(reviews: NamedReview[], staffId: string): boolean {
  return reviews.every((review) => review.reviewerId !== staffId);
}

/** The lock keeps a new submission, with new reviewers, out until the answer stands. */
export function answerAppeal(
  db: Db,
  answer: { attemptId: string; staffId: string; text: string },
): Promise<'answered' | 'reviewed_by_oneself' | 'already_answered'> {
  const { attemptId, staffId, text } = answer;
  return db.transaction(async (tx) => {
    await lockAttempt(tx, attemptId);
    if ((await selectOptionalAppeal(tx, attemptId)) === null) throw new RowNotFound('appeal');
    if (!mayAnswerAppeal(await selectReviewsOfAttempts(tx, [attemptId]), staffId))
      return 'reviewed_by_oneself';
    if (!(await answerAppealRow(tx, attemptId, { answer: text, staffId }))) return 'already_answered';
    await recordAuditEvent(tx, {
      actorKind: 'staff',
      actorId: staffId,
      action: 'appeal.answered',
      objectKind: 'attempt',
      objectId: attemptId,
    });
    return 'answered';
  });
}
