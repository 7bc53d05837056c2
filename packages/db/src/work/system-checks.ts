import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { enqueue } from '../queue.ts';
import { systemChecks } from './tables.ts';

export type SystemCheckRow = typeof systemChecks.$inferSelect;

/** Asks the workers for a tiny run; its job appears with it. */
export function insertSystemCheck(db: Db, attemptId: string): Promise<SystemCheckRow> {
  return db.transaction(async (tx) => {
    const row = onlyRow(await tx.insert(systemChecks).values({ attemptId }).returning(), 'system check');
    await enqueue(tx, 'check-system', { checkId: row.id }, { maxTries: 3 });
    return row;
  });
}

export async function selectSystemCheck(db: Db, checkId: string): Promise<SystemCheckRow> {
  return onlyRow(await db.select().from(systemChecks).where(eq(systemChecks.id, checkId)), 'system check');
}

/** A candidate's own check; somebody else's is not there. */
export async function selectSystemCheckOfAttempt(
  db: Db,
  attemptId: string,
  checkId: string,
): Promise<SystemCheckRow> {
  const rows = await db
    .select()
    .from(systemChecks)
    .where(and(eq(systemChecks.id, checkId), eq(systemChecks.attemptId, attemptId)));
  return onlyRow(rows, 'system check');
}

/** The first result stands. */
export async function finishSystemCheck(db: Db, checkId: string, hasPassed: boolean): Promise<void> {
  await db
    .update(systemChecks)
    .set({ hasPassed, finishedAt: sql`now()` })
    .where(and(eq(systemChecks.id, checkId), isNull(systemChecks.finishedAt)));
}
