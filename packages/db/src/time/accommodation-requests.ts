import type { AccommodationRequest } from '@holdout/contract';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { accommodationRequests } from './tables.ts';

export type AccommodationRow = typeof accommodationRequests.$inferSelect;

/** False while an earlier request of the attempt waits for its answer. */
export async function insertAccommodationRequest(
  db: Db,
  attemptId: string,
  request: AccommodationRequest,
): Promise<boolean> {
  const rows = await db
    .insert(accommodationRequests)
    .values({ attemptId, ...request })
    .onConflictDoNothing()
    .returning({ id: accommodationRequests.id });
  return rows.length === 1;
}

export function selectAccommodationRequests(db: Db, attemptId: string): Promise<AccommodationRow[]> {
  return db
    .select()
    .from(accommodationRequests)
    .where(eq(accommodationRequests.attemptId, attemptId))
    .orderBy(asc(accommodationRequests.askedAt), asc(accommodationRequests.id));
}

/** Locks a request of an attempt, so that it is answered once; another attempt's is not there. */
export async function lockAccommodationRequest(
  db: Db,
  attemptId: string,
  requestId: string,
): Promise<AccommodationRow> {
  const rows = await db
    .select()
    .from(accommodationRequests)
    .where(and(eq(accommodationRequests.id, requestId), eq(accommodationRequests.attemptId, attemptId)))
    .for('update');
  return onlyRow(rows, 'accommodation request');
}

export async function answerAccommodationRequest(
  db: Db,
  requestId: string,
  answer: { isGranted: boolean; answer: string; staffId: string },
): Promise<void> {
  await db
    .update(accommodationRequests)
    .set({ ...answer, answeredAt: sql`now()` })
    .where(eq(accommodationRequests.id, requestId));
}
