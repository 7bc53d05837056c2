import type { CandidateAfterwards, Challenge, Kit, Level, Locale } from '@holdout/contract';
import {
  type AttemptRow,
  type Db,
  selectAttemptNow,
  selectOptionalAppeal,
  selectOptionalFeedback,
  selectReviewsOfAttempts,
  selectRole,
} from '@holdout/db';
import type { Shelf } from '../shelf.ts';
import { mayAnswerAppeal, toAppeal } from './appeal.ts';
import { anchorOf, nameOfCompetency, toFeedbackEntries } from './feedback-words.ts';
import { type RatingNow, selectRatingsNow } from './ratings-now.ts';

/**
 * What a manager may see and do after the end. Ratings appear once all are frozen, so a manager who reviews as well has
 * no more to see before the own rating than any reviewer has.
 */
export async function describeToManager(
  shelf: Shelf,
  db: Db,
  attempt: AttemptRow,
  viewer: { staffId: string; locale: Locale },
): Promise<CandidateAfterwards> {
  const { id, roleId, challengeId } = attempt;
  const [{ isClosed }, reviews, feedback, appeal, role] = await Promise.all([
    selectAttemptNow(db, id),
    selectReviewsOfAttempts(db, [id]),
    selectOptionalFeedback(db, id),
    selectOptionalAppeal(db, id),
    selectRole(db, roleId),
  ]);
  const openReviews = reviews.filter((review) => review.frozenAt === null).length;
  const isRead = isClosed && reviews.length > 0 && openReviews === 0;
  const ratings = isRead ? await selectRatingsNow(db, reviews) : [];
  const [kit, challenge] = await Promise.all([shelf.kit(role.kitId), shelf.challenge(challengeId)]);
  return {
    state: feedback !== null ? 'released' : isRead ? 'ready' : isClosed ? 'not_read' : 'open',
    openReviews,
    competencies: describeRatings(kit, challenge, ratings, viewer.locale),
    released: feedback && {
      at: feedback.releasedAt.toISOString(),
      entries: toFeedbackEntries(feedback, viewer.locale),
    },
    appeal: toAppeal(appeal),
    mayAnswerAppeal: mayAnswerAppeal(reviews, viewer.staffId),
  };
}

function describeRatings(
  kit: Kit,
  challenge: Challenge,
  ratings: RatingNow[],
  locale: Locale,
): CandidateAfterwards['competencies'] {
  return kit.framework.competencies.flatMap(({ id }) => {
    const ofThis = ratings.filter((one) => one.competency === id);
    if (ofThis.length === 0) return [];
    const rated = [...new Set<Level>(ofThis.map((one) => one.level))];
    return [
      {
        competency: id,
        name: nameOfCompetency(kit, id)[locale],
        ratings: ofThis.map(({ reviewer, level, reason }) => ({ reviewer, level, reason })),
        anchors: rated.map((level) => ({ level, text: anchorOf(kit, challenge, id, level)[locale] })),
      },
    ];
  });
}
