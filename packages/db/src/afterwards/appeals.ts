import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { appeals } from './tables.ts';

export type AppealRow = typeof appeals.$inferSelect;

/** An attempt has one appeal; false when there is one. */
export async function insertAppeal(db: Db, attemptId: string, text: string): Promise<boolean> {
  const rows = await db
    .insert(appeals)
    .values({ attemptId, text })
    .onConflictDoNothing()
    .returning({ attemptId: appeals.attemptId });
  return rows.length === 1;
}

export async function selectOptionalAppeal(db: Db, attemptId: string): Promise<AppealRow | null> {
  const rows = await db.select().from(appeals).where(eq(appeals.attemptId, attemptId));
  return rows[0] ?? null;
}

/** False when it has been answered. Whoever reviewed the work is refused by the database. */
export async function answerAppeal(
  db: Db,
  attemptId: string,
  answer: { answer: string; staffId: string },
): Promise<boolean> {
  const rows = await db
    .update(appeals)
    .set({ ...answer, answeredAt: sql`now()` })
    .where(and(eq(appeals.attemptId, attemptId), isNull(appeals.answeredAt)))
    .returning({ attemptId: appeals.attemptId });
  return rows.length === 1;
}
