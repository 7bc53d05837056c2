import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { feedback, type ReleasedEntry } from './tables.ts';

export type FeedbackRow = typeof feedback.$inferSelect;

/** Released once and for ever; false when it has been. */
export async function insertFeedback(
  db: Db,
  released: { attemptId: string; entries: ReleasedEntry[]; staffId: string },
): Promise<boolean> {
  const rows = await db
    .insert(feedback)
    .values(released)
    .onConflictDoNothing()
    .returning({ attemptId: feedback.attemptId });
  return rows.length === 1;
}

export async function selectOptionalFeedback(db: Db, attemptId: string): Promise<FeedbackRow | null> {
  const rows = await db.select().from(feedback).where(eq(feedback.attemptId, attemptId));
  return rows[0] ?? null;
}
