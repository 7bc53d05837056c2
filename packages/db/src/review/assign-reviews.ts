import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { staff } from '../people/tables.ts';
import { roleReviewers } from '../roles/tables.ts';
import { attempts } from '../work/tables.ts';
import { drawPseudonym } from './pseudonym.ts';
import { reviews } from './tables.ts';

/**
 * Gives a new submission to the reviewers of its role. Who has not frozen yet goes on with the new submission (the draft
 * stays, its version moves so that an open desk notices); who has frozen keeps the one that was rated.
 */
export async function assignReviews(db: Db, attemptId: string, submissionId: string): Promise<void> {
  await db
    .update(reviews)
    .set({ submissionId, draftVersion: sql`${reviews.draftVersion} + 1` })
    .where(and(eq(reviews.attemptId, attemptId), isNull(reviews.frozenAt)));
  for (const reviewerId of await selectReviewersToAssign(db, attemptId)) {
    await insertReview(db, { attemptId, submissionId, reviewerId });
  }
}

async function selectReviewersToAssign(db: Db, attemptId: string): Promise<string[]> {
  const rows = await db
    .select({ id: roleReviewers.staffId })
    .from(roleReviewers)
    .innerJoin(attempts, eq(attempts.roleId, roleReviewers.roleId))
    .innerJoin(staff, eq(staff.id, roleReviewers.staffId))
    .where(
      sql`${attempts.id} = ${attemptId} and ${staff.disabledAt} is null and not exists (
        select 1 from reviews r where r.attempt_id = ${attempts.id} and r.reviewer_id = ${staff.id})`,
    );
  return rows.map((row) => row.id);
}

/** A name that this reviewer has seen before is drawn again. */
async function insertReview(
  db: Db,
  review: { attemptId: string; submissionId: string; reviewerId: string },
): Promise<void> {
  for (let draw = 0; draw < 50; draw += 1) {
    const rows = await db
      .insert(reviews)
      .values({ ...review, pseudonym: drawPseudonym(), dueAt: sql`now() + interval '7 days'` })
      .onConflictDoNothing({ target: [reviews.reviewerId, reviews.pseudonym] })
      .returning({ id: reviews.id });
    if (rows.length === 1) return;
  }
  throw new Error('No free pseudonym was found');
}
