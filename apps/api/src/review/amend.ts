import type { Locale, Rating, RatingProblem } from '@holdout/contract';
import {
  type Db,
  insertRatingChange,
  lockReview,
  recordAuditEvent,
  selectFrozenRatings,
  selectRatingChanges,
  selectReview,
} from '@holdout/db';
import { findProblemsOfRating, ratableOf } from '@holdout/rubric';
import type { Shelf } from '../shelf.ts';
import { describeRubric } from '../views/rubric-view.ts';
import { wordingOfRating } from './rating-wording.ts';
import { factsOf, selectWork } from './select-work.ts';

export type AmendResult =
  | { kind: 'amended' | 'not_frozen' }
  | { kind: 'not_complete'; problems: RatingProblem[] };

/** A change of mind after freezing: it stands beside the first rating, with why, under the same rules of evidence. */
export function amend(
  shelf: Shelf,
  db: Db,
  reviewer: { staffId: string; locale: Locale },
  request: { reviewId: string; rating: Rating; why: string },
): Promise<AmendResult> {
  const { reviewId, rating, why } = request;
  return db.transaction(async (tx): Promise<AmendResult> => {
    const review = await lockReview(tx, reviewId, reviewer.staffId);
    if (review.frozenAt === null) return { kind: 'not_frozen' };
    const work = await selectWork(shelf, tx, await selectReview(tx, reviewId, reviewer.staffId));
    const rubric = describeRubric(work.kit, work.challenge, reviewer.locale);
    const problems = findProblemsOfRating(rating, ratableOf(rubric), factsOf(work));
    if (problems.length > 0) return { kind: 'not_complete', problems };
    const fromLevel = await selectLevelNow(tx, reviewId, rating.competency);
    const wording = wordingOfRating({ rubric, kitDigest: work.kit.digest }, rating);
    await insertRatingChange(tx, { reviewId, rating, fromLevel, wording, why });
    await recordAuditEvent(tx, {
      actorKind: 'staff',
      actorId: reviewer.staffId,
      action: 'rating.amended',
      objectKind: 'review',
      objectId: reviewId,
      detail: { competency: rating.competency, from: fromLevel, to: rating.level },
    });
    return { kind: 'amended' };
  });
}

async function selectLevelNow(tx: Db, reviewId: string, competency: string) {
  const changes = (await selectRatingChanges(tx, reviewId)).filter((one) => one.competency === competency);
  const last = changes.at(-1);
  if (last !== undefined) return last.rating.level;
  const first = (await selectFrozenRatings(tx, [reviewId])).get(reviewId);
  return first?.ratings.find((one) => one.competency === competency)?.level ?? null;
}
