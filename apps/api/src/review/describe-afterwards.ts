import type { Locale, ReviewAfterwards } from '@holdout/contract';
import {
  type Db,
  type ReviewContext,
  selectFrozenRatings,
  selectRatingChanges,
  selectReviewsOfAttempts,
} from '@holdout/db';
import { evaluateEvidence, suggestRanges } from '@holdout/rubric';
import type { ReviewedWork } from './select-work.ts';

/** What appears once one's own ratings are frozen: what the checks suggest, and what the others saw. */
export async function describeAfterwards(
  db: Db,
  { review }: ReviewContext,
  { kit, grade }: ReviewedWork,
  locale: Locale,
): Promise<ReviewAfterwards> {
  const others = (await selectReviewsOfAttempts(db, [review.attemptId])).filter(
    (one) => one.id !== review.id,
  );
  const frozen = await selectFrozenRatings(db, [review.id, ...others.map((one) => one.id)]);
  const changes = await selectRatingChanges(db, review.id);
  return {
    suggested:
      // Where nothing was checked, as in a design, nothing is suggested.
      grade === null || grade.checks.length === 0
        ? []
        : suggestRanges(
            kit.evidenceMap,
            kit.framework,
            kit.rubric,
            evaluateEvidence(kit.evidenceMap, grade.checks, locale),
            locale,
          ),
    others: others.flatMap((other) => {
      if (other.frozenAt === null) return [];
      const { ratings = [], halves = [] } = frozen.get(other.id) ?? {};
      return [{ reviewer: other.reviewerName, frozenAt: other.frozenAt.toISOString(), ratings, halves }];
    }),
    othersOpen: others.filter((other) => other.frozenAt === null).length,
    own: {
      first: frozen.get(review.id)?.ratings ?? [],
      changes: changes.map((change) => ({
        at: change.changedAt.toISOString(),
        competency: change.competency,
        from: change.fromLevel,
        to: change.rating.level,
        reason: change.why,
      })),
    },
  };
}
