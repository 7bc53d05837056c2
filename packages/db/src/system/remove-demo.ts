import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';

/**
 * Removes everything that the demo brought along. The audit log stays: it holds ids and no personal data. Contents that
 * no attempt refers to any more go as well.
 */
export async function removeDemo(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local holdout.erasing = 'yes'`);
    const demoAttempts = sql`(select id from attempts where role_id in (select id from roles where is_demo))`;
    await tx.execute(sql`delete from graphile_worker._private_jobs where payload ->> 'attemptId' in
      (select id::text from attempts where id in ${demoAttempts})`);
    await tx.execute(sql`delete from reviews where attempt_id in ${demoAttempts}
      or reviewer_id in (select id from staff where is_demo)`);
    await tx.execute(sql`delete from runs where attempt_id in ${demoAttempts}`);
    await tx.execute(sql`delete from submissions where attempt_id in ${demoAttempts}`);
    await tx.execute(sql`delete from attempts where id in ${demoAttempts}`);
    await tx.execute(sql`delete from roles where is_demo`);
    await tx.execute(sql`delete from candidates where is_demo`);
    await tx.execute(sql`delete from role_reviewers where staff_id in (select id from staff where is_demo)`);
    await tx.execute(sql`delete from staff where is_demo`);
    await removeUnusedBlobs(tx);
  });
}

async function removeUnusedBlobs(db: Db): Promise<void> {
  await db.execute(sql`
    delete from blobs where digest not in (
      select value from revisions, jsonb_each_text(files)
      union select value from attempts, jsonb_each_text(workspace -> 'project') where workspace is not null
      union select value from attempts, jsonb_each_text(workspace -> 'data') where workspace is not null
      union select value from attempts, jsonb_each_text(workspace -> 'visible') where workspace is not null)`);
}
