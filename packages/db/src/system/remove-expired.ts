import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/** Housekeeping: what is over and means nothing any more. Run now and then by a worker. */
export async function removeExpired(db: Db): Promise<void> {
  await db.execute(sql`delete from rate_limits where window_ends_at < now()`);
  await db.execute(sql`delete from sessions where revoked_at < now() - interval '30 days'
    or last_seen_at < now() - interval '120 days'`);
}
