import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';

/** Shorter gaps are a restart; they cost nobody anything worth moving a deadline for. */
const shortestOutageSeconds = 120;

/**
 * Gives back the time in which no worker lived: whoever was working gets it added to the end that counts. Whose time was
 * paused all the while lost nothing. Called when a worker starts. The beats of the dead go in the same step, so of several
 * workers that start at once one gives back.
 */
export function creditOutage(db: Db, silenceSeconds: number): Promise<{ minutes: number; attempts: number }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table worker_beats in exclusive mode`);
    const outage = await tx.execute<{ seconds: number | null; since: string | null }>(sql`
      select extract(epoch from now() - max(alive_at))::float8 as seconds, max(alive_at)::text as since from worker_beats`);
    const { seconds, since } = onlyRow(outage.rows, 'outage');
    if (seconds === null || since === null || seconds <= silenceSeconds) return { minutes: 0, attempts: 0 };
    await tx.execute(sql`delete from worker_beats`);
    if (seconds < shortestOutageSeconds) return { minutes: 0, attempts: 0 };
    const minutes = Math.ceil(seconds / 60);
    const credited = await tx.execute(sql`
      insert into time_entries (attempt_id, kind, minutes, end_minutes)
      select id, 'outage', ${minutes}::int, ${minutes}::int from attempts
      where started_at is not null and closes_at > ${since}::timestamptz and started_at < now()
        and not coalesce(paused_at <= ${since}::timestamptz and paused_until > now(), false)`);
    return { minutes, attempts: credited.rowCount ?? 0 };
  });
}

/**
 * Releases the jobs of workers that fell silent, so that others take them over. Jobs are found by who holds them, not by
 * who is missing: a worker may die before its first beat, and whoever sweeps may die between two statements.
 */
export async function releaseSilentWorkers(db: Db, silenceSeconds: number): Promise<string[]> {
  const silence = sql`make_interval(secs => ${silenceSeconds}::float8)`;
  const held = await db.execute(sql`
    select distinct locked_by as id from graphile_worker._private_jobs
    where locked_by is not null and locked_at <= now() - ${silence} and not exists (
      select 1 from worker_beats where worker_beats.id = locked_by and alive_at > now() - ${silence})`);
  const ids = held.rows.map((row) => z.object({ id: z.string() }).parse(row).id);
  if (ids.length > 0) {
    await db.execute(sql`select graphile_worker.force_unlock_workers(${sql.param(ids)}::text[])`);
  }
  await db.execute(sql`delete from worker_beats where alive_at <= now() - ${silence}`);
  return ids;
}

const tooOftenInterrupted = 'The platform was interrupted too often while working on this.';

/**
 * No state lasts for ever: gradings and runs that no job of the queue stands for any more (its last try was killed) and
 * those that are older than the maximum age are given up with a reason, for a person to look at.
 */
export async function giveUpStuckWork(
  db: Db,
  maxAgeSeconds: number,
): Promise<{ gradings: number; runs: number }> {
  const isDone = (task: string, id: string) =>
    sql.raw(`not exists (
    select 1 from graphile_worker._private_jobs job where job.key = '${task}:' || ${id}
      and (job.locked_at is not null or job.attempts < job.max_attempts))`);
  const isOld = sql`queued_at < now() - make_interval(secs => ${maxAgeSeconds}::float8)`;
  const isOpen = sql`finished_at is null and failed_at is null and queued_at < now() - interval '5 seconds'`;
  const gradings =
    await db.execute(sql`update grading_jobs set failed_at = now(), reason = ${tooOftenInterrupted}
    where ${isOpen} and (${isOld} or ${isDone('grade-submission', 'grading_jobs.submission_id::text')})`);
  const runs = await db.execute(sql`
    with given_up as (
      update runs set failed_at = now(), message = ${`${tooOftenInterrupted} The time was added to yours. Please run it again.`}
      where ${isOpen} and (${isOld} or ${isDone('run-project', 'runs.id::text')})
      returning id, attempt_id, ceil(extract(epoch from now() - queued_at) / 60)::int as minutes),
    credited as (
      insert into time_entries (attempt_id, kind, minutes, end_minutes)
      select attempt_id, 'failed_run', minutes, minutes from given_up)
    select pg_notify('run_events', id::text) from given_up`);
  return { gradings: gradings.rowCount ?? 0, runs: runs.rowCount ?? 0 };
}
