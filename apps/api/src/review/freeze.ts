import type { Locale, RatingProblem, ReviewDraft } from '@holdout/contract';
import { type Db, freezeReview, gradingState, lockReview, recordAuditEvent, selectReview } from '@holdout/db';
import { findRatingProblems, ratableOf } from '@holdout/rubric';
import type { Shelf } from '../shelf.ts';
import { describeRubric } from '../views/rubric-view.ts';
import { type Wording, wordingOfHalf, wordingOfRating } from './rating-wording.ts';
import { factsOf, selectWork } from './select-work.ts';

export type FreezeResult =
  | { kind: 'frozen'; frozenAt: Date }
  | { kind: 'already_frozen' | 'not_graded' }
  | { kind: 'conflict'; draftVersion: number }
  | { kind: 'not_complete'; problems: RatingProblem[] };

/**
 * Makes the ratings of a draft final. The lock is taken first, so that what was checked is what is frozen: a new
 * submission or another tab's draft comes either before (and is seen) or after (and is refused).
 */
export function freeze(
  shelf: Shelf,
  db: Db,
  reviewer: { staffId: string; locale: Locale },
  request: { reviewId: string; draftVersion: number },
): Promise<FreezeResult> {
  return db.transaction(async (tx): Promise<FreezeResult> => {
    const review = await lockReview(tx, request.reviewId, reviewer.staffId);
    if (review.frozenAt !== null) return { kind: 'already_frozen' };
    if (review.draftVersion !== request.draftVersion) {
      return { kind: 'conflict', draftVersion: review.draftVersion };
    }
    const context = await selectReview(tx, review.id, reviewer.staffId);
    if (gradingState(context.job) !== 'graded') return { kind: 'not_graded' };
    const work = await selectWork(shelf, tx, context);
    const draft = review.draft ?? { ratings: [], halves: [], note: '' };
    const rubric = describeRubric(work.kit, work.challenge, reviewer.locale);
    const problems = findRatingProblems(draft, ratableOf(rubric), factsOf(work));
    if (problems.length > 0) return { kind: 'not_complete', problems };
    const frozenAt = await freezeReview(
      tx,
      review.id,
      withWording({ rubric, kitDigest: work.kit.digest }, draft),
    );
    await recordAuditEvent(tx, {
      actorKind: 'staff',
      actorId: reviewer.staffId,
      action: 'review.frozen',
      objectKind: 'review',
      objectId: review.id,
    });
    return { kind: 'frozen', frozenAt };
  });
}

function withWording(wording: Wording, draft: ReviewDraft) {
  return {
    ratings: draft.ratings.map((rating) => ({ rating, wording: wordingOfRating(wording, rating) })),
    halves: draft.halves.map((rating) => ({ rating, wording: wordingOfHalf(wording, rating) })),
  };
}
