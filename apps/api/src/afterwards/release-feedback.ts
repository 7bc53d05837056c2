import type { FeedbackDraftEntry, FeedbackProblem } from '@holdout/contract';
import {
  type Db,
  insertFeedback,
  lockAttempt,
  recordAuditEvent,
  selectReviewsOfAttempts,
  selectRole,
} from '@holdout/db';
import type { Shelf } from '../shelf.ts';
import { anchorOf, hiddenIdsOf, nameOfCompetency } from './feedback-words.ts';
import { findFeedbackProblems } from './find-feedback-problems.ts';
import { selectRatingsNow } from './ratings-now.ts';

export type ReleaseResult =
  | { kind: 'released' | 'still_open' | 'not_read' | 'already_released' }
  | { kind: 'refused'; problems: FeedbackProblem[] };

/** Releases feedback once: after the end, when every rating is frozen, with levels that somebody gave. */
export function releaseFeedback(
  shelf: Shelf,
  db: Db,
  request: { attemptId: string; staffId: string; entries: FeedbackDraftEntry[] },
): Promise<ReleaseResult> {
  const { attemptId, staffId, entries } = request;
  return db.transaction(async (tx): Promise<ReleaseResult> => {
    const attempt = await lockAttempt(tx, attemptId);
    if (!attempt.isClosed) return { kind: 'still_open' };
    const reviews = await selectReviewsOfAttempts(tx, [attemptId]);
    if (reviews.length === 0 || reviews.some((review) => review.frozenAt === null))
      return { kind: 'not_read' };
    const challenge = await shelf.challenge(attempt.challengeId);
    const problems = findFeedbackProblems(entries, {
      ratings: await selectRatingsNow(tx, reviews),
      hiddenIds: hiddenIdsOf(challenge),
      reviewers: reviews.map((review) => review.reviewerName),
    });
    if (problems.length > 0) return { kind: 'refused', problems };
    const kit = await shelf.kit((await selectRole(tx, attempt.roleId)).kitId);
    const released = entries.map(({ competency, level, sentence }) => ({
      competency,
      level,
      name: nameOfCompetency(kit, competency),
      anchor: anchorOf(kit, challenge, competency, level),
      sentence,
    }));
    if (!(await insertFeedback(tx, { attemptId, staffId, entries: released })))
      return { kind: 'already_released' };
    await recordAuditEvent(tx, {
      actorKind: 'staff',
      actorId: staffId,
      action: 'feedback.released',
      objectKind: 'attempt',
      objectId: attemptId,
      detail: { competencies: released.length },
    });
    return { kind: 'released' };
  });
}
