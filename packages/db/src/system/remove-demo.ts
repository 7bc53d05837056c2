import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { eraseAttempts, removeUnusedBlobs } from './erase.ts';

/**
 * Removes everything that the demo brought along. The audit log stays: it holds ids and no personal data. Contents that
 * no attempt refers to any more go as well.
 */
export async function removeDemo(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await eraseAttempts(
      tx,
      sql`(select id from attempts where role_id in (select id from roles where is_demo))`,
    );
    await tx.execute(sql`delete from reviews where reviewer_id in (select id from staff where is_demo)`);
    await tx.execute(sql`delete from roles where is_demo`);
    await tx.execute(sql`delete from candidates where is_demo`);
    await tx.execute(sql`delete from role_reviewers where staff_id in (select id from staff where is_demo)`);
    await tx.execute(sql`delete from staff where is_demo`);
    await removeUnusedBlobs(tx);
  });
}
