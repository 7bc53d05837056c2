import type { Level, Rating } from '@holdout/contract';
import { type Db, type NamedReview, selectFrozenRatings, selectRatingChanges } from '@holdout/db';

export interface RatingNow {
  reviewer: string;
  competency: string;
  level: Level;
  reason: string;
}

/** What each reviewer holds today: the first ratings with later changes of mind; what was not observed is left out. */
export async function selectRatingsNow(db: Db, reviews: NamedReview[]): Promise<RatingNow[]> {
  const ids = reviews.map((review) => review.id);
  const frozen = await selectFrozenRatings(db, ids);
  const all: RatingNow[] = [];
  for (const review of reviews) {
    const now = new Map<string, Rating>();
    for (const rating of frozen.get(review.id)?.ratings ?? []) now.set(rating.competency, rating);
    for (const { rating } of await selectRatingChanges(db, review.id)) now.set(rating.competency, rating);
    for (const { competency, level, reason } of now.values())
      if (level !== null) all.push({ reviewer: review.reviewerName, competency, level, reason });
  }
  return all;
}
