import type { HalfRating, Level, Rating } from '@holdout/contract';
import { HalfRating as HalfRatingSchema, Rating as RatingSchema } from '@holdout/contract';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { type RatingWording, ratingChanges, ratings, reviews } from './tables.ts';

export type RatingChangeRow = typeof ratingChanges.$inferSelect;

/** Freezes a review: its first ratings, each with its own copy of the wording, for ever. The caller holds the lock. */
export async function freezeReview(
  db: Db,
  reviewId: string,
  frozen: {
    ratings: { rating: Rating; wording: RatingWording }[];
    halves: { rating: HalfRating; wording: RatingWording }[];
  },
): Promise<Date> {
  const rows = [
    ...frozen.ratings.map((entry) => ({
      ...entry,
      subject: 'competency' as const,
      subjectId: entry.rating.competency,
    })),
    ...frozen.halves.map((entry) => ({ ...entry, subject: 'half' as const, subjectId: entry.rating.half })),
  ];
  if (rows.length > 0) await db.insert(ratings).values(rows.map((row) => ({ ...row, reviewId })));
  const updated = await db
    .update(reviews)
    .set({ frozenAt: sql`now()` })
    .where(eq(reviews.id, reviewId))
    .returning({ frozenAt: reviews.frozenAt });
  const { frozenAt } = onlyRow(updated, 'review');
  if (frozenAt === null) throw new Error('The database did not set the moment of freezing');
  return frozenAt;
}

export interface FrozenRatings {
  ratings: Rating[];
  halves: HalfRating[];
}

/** The first ratings of reviews, by review. */
export async function selectFrozenRatings(db: Db, reviewIds: string[]): Promise<Map<string, FrozenRatings>> {
  const byReview = new Map<string, FrozenRatings>(
    reviewIds.map((reviewId) => [reviewId, { ratings: [], halves: [] }]),
  );
  if (reviewIds.length === 0) return byReview;
  const rows = await db
    .select()
    .from(ratings)
    .where(inArray(ratings.reviewId, reviewIds))
    .orderBy(asc(ratings.subject), asc(ratings.subjectId));
  for (const row of rows) {
    const frozen = byReview.get(row.reviewId);
    if (row.subject === 'half') frozen?.halves.push(HalfRatingSchema.parse(row.rating));
    else frozen?.ratings.push(RatingSchema.parse(row.rating));
  }
  return byReview;
}

/** A change of mind stands beside the first rating and never replaces it. */
export async function insertRatingChange(
  db: Db,
  change: {
    reviewId: string;
    rating: Rating;
    fromLevel: Level | null;
    wording: RatingWording;
    why: string;
  },
): Promise<void> {
  await db.insert(ratingChanges).values({ ...change, competency: change.rating.competency });
}

export function selectRatingChanges(db: Db, reviewId: string): Promise<RatingChangeRow[]> {
  return db
    .select()
    .from(ratingChanges)
    .where(eq(ratingChanges.reviewId, reviewId))
    .orderBy(asc(ratingChanges.changedAt), asc(ratingChanges.id));
}
