import type { TimeEntryKind, timeFaults } from '@holdout/contract';
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { staff } from '../people/tables.ts';
import { timeEntries } from './tables.ts';

export type TimeEntryRow = typeof timeEntries.$inferSelect;

/** Gives back time that a fault of the platform took; an attempt that has been erased meanwhile needs none. */
export async function creditFault(
  db: Db,
  credit: { attemptId: string; kind: (typeof timeFaults)[number]; minutes: number },
): Promise<void> {
  const { attemptId, kind, minutes } = credit;
  await db.execute(sql`insert into time_entries (attempt_id, kind, minutes, end_minutes)
    select id, ${kind}, ${minutes}::int, ${minutes}::int from attempts where id = ${attemptId}`);
}

export interface StaffTimeEntry {
  id: string;
  attemptId: string;
  kind: TimeEntryKind;
  minutes: number;
  percent: number;
  windowMinutes: number;
  endMinutes: number;
  reason: string;
  staffId: string;
  undoes: string | null;
}

/** Adds what a person gives or takes back; the end moves with it. The caller holds the attempt's lock. */
export async function insertTimeEntry(db: Db, entry: StaffTimeEntry): Promise<void> {
  await db.execute(sql`insert into time_entries
    (id, attempt_id, kind, minutes, percent, window_minutes, end_minutes, reason, staff_id, undoes)
    values (${entry.id}, ${entry.attemptId}, ${entry.kind}, ${entry.minutes}, ${entry.percent},
      ${entry.windowMinutes}, ${entry.endMinutes}, ${entry.reason}, ${entry.staffId}, ${entry.undoes})`);
}

/** Whose time an entry changed; null when there is no such entry. */
export async function selectOptionalAttemptOfEntry(db: Db, entryId: string): Promise<string | null> {
  const rows = await db
    .select({ attemptId: timeEntries.attemptId })
    .from(timeEntries)
    .where(eq(timeEntries.id, entryId));
  return rows[0]?.attemptId ?? null;
}

export function selectTimeEntries(
  db: Db,
  attemptId: string,
): Promise<(TimeEntryRow & { by: string | null })[]> {
  return db
    .select({ ...getTableColumns(timeEntries), by: staff.name })
    .from(timeEntries)
    .leftJoin(staff, eq(staff.id, timeEntries.staffId))
    .where(eq(timeEntries.attemptId, attemptId))
    .orderBy(asc(timeEntries.at), asc(timeEntries.id));
}

/** Whether somebody has frozen ratings of this attempt. */
export async function isRated(db: Db, attemptId: string): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select 1 from reviews where attempt_id = ${attemptId} and frozen_at is not null limit 1`,
  );
  return rows.length > 0;
}

/** Whether anything was saved after a moment. */
export async function hasSavedSince(db: Db, attemptId: string, since: Date): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select 1 from revisions where attempt_id = ${attemptId} and saved_at > ${since} limit 1`,
  );
  return rows.length > 0;
}
