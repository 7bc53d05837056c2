import type { ReviewDraft } from '@holdout/contract';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { gradingJobs } from '../grading/tables.ts';
import { onlyRow } from '../only-row.ts';
import { staff } from '../people/tables.ts';
import { roles } from '../roles/tables.ts';
import { attempts } from '../work/tables.ts';
import { reviews } from './tables.ts';

export type ReviewRow = typeof reviews.$inferSelect;

const reviewContext = {
  review: reviews,
  job: gradingJobs,
  roleTitle: roles.title,
  kitId: roles.kitId,
  kitDigest: roles.kitDigest,
  isDemo: roles.isDemo,
  challengeId: attempts.challengeId,
};

const latestJob = sql`${gradingJobs.submissionId} = ${reviews.submissionId} and ${gradingJobs.generation} = (
  select max(j.generation) from grading_jobs j where j.submission_id = ${reviews.submissionId})`;

function selectReviewContexts(db: Db) {
  return db
    .select(reviewContext)
    .from(reviews)
    .innerJoin(attempts, eq(attempts.id, reviews.attemptId))
    .innerJoin(roles, eq(roles.id, attempts.roleId))
    .innerJoin(gradingJobs, latestJob);
}
export type ReviewContext = Awaited<ReturnType<typeof selectReviewContexts>>[number];

/** A reviewer's own queue. Ids are random, so ordering by them is a random order that stays the same. */
export function selectReviewQueue(db: Db, reviewerId: string): Promise<ReviewContext[]> {
  return selectReviewContexts(db).where(eq(reviews.reviewerId, reviewerId)).orderBy(asc(reviews.id));
}

/** A reviewer's own review; somebody else's is not there. */
export async function selectReview(db: Db, reviewId: string, reviewerId: string): Promise<ReviewContext> {
  const rows = await selectReviewContexts(db).where(
    and(eq(reviews.id, reviewId), eq(reviews.reviewerId, reviewerId)),
  );
  return onlyRow(rows, 'review');
}

/** Locks a review, so that draft, freeze and a new submission come one after another. */
export async function lockReview(db: Db, reviewId: string, reviewerId: string): Promise<ReviewRow> {
  const rows = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, reviewId), eq(reviews.reviewerId, reviewerId)))
    .for('update');
  return onlyRow(rows, 'review');
}

/** Null when the draft moved on or the ratings are frozen; one conditional update decides. */
export async function updateDraft(
  db: Db,
  change: { reviewId: string; reviewerId: string; baseVersion: number; draft: ReviewDraft },
): Promise<{ draftVersion: number; savedAt: Date } | null> {
  const rows = await db
    .update(reviews)
    .set({ draft: change.draft, draftVersion: sql`${reviews.draftVersion} + 1`, draftSavedAt: sql`now()` })
    .where(
      sql`${reviews.id} = ${change.reviewId} and ${reviews.reviewerId} = ${change.reviewerId}
        and ${reviews.draftVersion} = ${change.baseVersion} and ${reviews.frozenAt} is null`,
    )
    .returning({ draftVersion: reviews.draftVersion, savedAt: reviews.draftSavedAt });
  const row = rows[0];
  return row?.savedAt ? { draftVersion: row.draftVersion, savedAt: row.savedAt } : null;
}

export type NamedReview = ReviewRow & { reviewerName: string };

/** All reviews of attempts with their reviewers' names, in the same order everywhere: for after the own rating. */
export async function selectReviewsOfAttempts(db: Db, attemptIds: string[]): Promise<NamedReview[]> {
  if (attemptIds.length === 0) return [];
  const rows = await db
    .select({ review: reviews, reviewerName: staff.name })
    .from(reviews)
    .innerJoin(staff, eq(staff.id, reviews.reviewerId))
    .where(inArray(reviews.attemptId, attemptIds))
    .orderBy(asc(staff.name), asc(staff.id));
  return rows.map(({ review, reviewerName }) => ({ ...review, reviewerName }));
}
