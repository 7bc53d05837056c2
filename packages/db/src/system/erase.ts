import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';

/**
 * Erases attempts with all that hangs on them: work, recording, runs, submissions, grades, reviews, sessions, invitations,
 * practices, and the jobs that wait for any of it. Immutable rows go too, which is why the transaction says aloud that it
 * erases.
 * @param attempts a subquery of attempt ids
 */
export async function eraseAttempts(tx: Db, attempts: SQL): Promise<void> {
  const all = sql`(select id from attempts where id in ${attempts} or practice_of in ${attempts})`;
  await tx.execute(sql`set local holdout.erasing = 'yes'`);
  // From here on nothing new can refer to them.
  await tx.execute(sql`select 1 from attempts where id in ${all} for update`);
  await tx.execute(sql`delete from graphile_worker._private_jobs where
    payload ->> 'attemptId' in (select id::text from attempts where id in ${all})
    or payload ->> 'runId' in (select id::text from runs where attempt_id in ${all})
    or payload ->> 'submissionId' in (select id::text from submissions where attempt_id in ${all})
    or payload ->> 'checkId' in (select id::text from system_checks where attempt_id in ${all})`);
  await tx.execute(sql`delete from reviews where attempt_id in ${all}`);
  await tx.execute(sql`delete from runs where attempt_id in ${all}`);
  await tx.execute(sql`delete from submissions where attempt_id in ${all}`);
  await tx.execute(sql`delete from attempts where id in ${all}`);
}

/** Erases attempts, each person with their last one, and contents that nobody refers to any more. */
export async function eraseWithPeople(tx: Db, attemptIds: string[]): Promise<void> {
  const ids = sql`(${sql.join(
    attemptIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`;
  const people = await tx.execute(sql`select distinct candidate_id as id from attempts where id in ${ids}`);
  await eraseAttempts(tx, ids);
  for (const { id } of z.array(z.object({ id: z.uuid() })).parse(people.rows))
    await tx.execute(sql`delete from candidates where id = ${id}
      and not exists (select 1 from attempts where candidate_id = ${id})`);
  await removeUnusedBlobs(tx);
}

/**
 * Removes contents that no attempt refers to any more. A save keeps its contents first and refers to them afterwards, in
 * one transaction: the lock waits for such saves and holds off new ones, so that none refers to what is removed here.
 */
export async function removeUnusedBlobs(tx: Db): Promise<void> {
  await tx.execute(sql`lock table blobs in exclusive mode`);
  await tx.execute(sql`
    delete from blobs where digest not in (
      select value from revisions, jsonb_each_text(files)
      union select value from attempts, jsonb_each_text(workspace -> 'project') where workspace is not null
      union select value from attempts, jsonb_each_text(workspace -> 'data') where workspace is not null
      union select value from attempts, jsonb_each_text(workspace -> 'visible') where workspace is not null)`);
}
