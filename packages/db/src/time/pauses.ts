import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

interface PauseChange {
  /** Of the entry that it adds to the log. */
  id: string;
  reason: string;
  staffId: string;
}

/** Stops the clock: the end moves by the longest that the pause may take. The caller holds the attempt's lock. */
export async function insertPause(
  db: Db,
  pause: PauseChange & { attemptId: string; longestHours: number },
): Promise<void> {
  await db.execute(sql`insert into time_entries (id, attempt_id, kind, paused_seconds, reason, staff_id)
    values (${pause.id}, ${pause.attemptId}, 'pause', ${pause.longestHours}::int * 3600, ${pause.reason}, ${pause.staffId})`);
}

/**
 * Ends a pause that is going on: what it did not need of the longest goes back. Whoever waited for the lock may come from
 * before the pause, which then took no time. The caller holds the attempt's lock.
 */
export async function insertPauseEnd(db: Db, end: PauseChange & { pauseId: string }): Promise<void> {
  await db.execute(sql`insert into time_entries
      (id, attempt_id, kind, minutes, paused_seconds, reason, staff_id, undoes)
    select ${end.id}, attempt_id, 'pause', floor(took / 60), took - paused_seconds, ${end.reason}, ${end.staffId}, id
    from time_entries, lateral (select greatest(0, extract(epoch from now() - at)) as took) as lasted
    where id = ${end.pauseId}`);
}
