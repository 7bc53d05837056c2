import type { AfterwardsView, Locale, WorkState } from '@holdout/contract';
import {
  type Db,
  selectAttemptNow,
  selectOptionalAppeal,
  selectOptionalFeedback,
  selectOptionalLatestSubmission,
  selectReviewsOfAttempts,
} from '@holdout/db';
import { toAppeal } from './appeal.ts';
import { toFeedbackEntries } from './feedback-words.ts';

/** What a candidate sees after the end: where the work stands, and what has been released. */
export async function describeToCandidate(
  db: Db,
  attemptId: string,
  locale: Locale,
): Promise<AfterwardsView> {
  // One after another: inside a transaction there is one connection.
  const { isClosed } = await selectAttemptNow(db, attemptId);
  const feedback = await selectOptionalFeedback(db, attemptId);
  const appeal = await selectOptionalAppeal(db, attemptId);
  return {
    state: feedback !== null ? 'feedback_ready' : isClosed ? await selectState(db, attemptId) : null,
    feedback: feedback && {
      releasedAt: feedback.releasedAt.toISOString(),
      entries: toFeedbackEntries(feedback, locale),
    },
    appeal: toAppeal(appeal),
  };
}

async function selectState(db: Db, attemptId: string): Promise<WorkState> {
  if ((await selectOptionalLatestSubmission(db, attemptId)) === null) return 'nothing_received';
  const reviews = await selectReviewsOfAttempts(db, [attemptId]);
  if (reviews.length > 0 && reviews.every((review) => review.frozenAt !== null)) return 'read';
  const isBegun = reviews.some((review) => review.draftSavedAt !== null || review.frozenAt !== null);
  return isBegun ? 'being_read' : 'received';
}
