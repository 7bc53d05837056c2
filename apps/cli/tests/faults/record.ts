import { sql } from 'drizzle-orm';
import type { TinyPlatform } from './tiny-platform.ts';

/** What the database holds about the submissions of an attempt, and what the queue still wants to do about them. */
export interface Record {
  submissions: number;
  gradings: number;
  failed: number;
  grades: number;
  receipts: number;
  waiting: number;
}

/** However often it was begun: graded once, given up never, and nobody will begin it again. */
export const gradedOnce: Record = {
  submissions: 1,
  gradings: 1,
  failed: 0,
  grades: 1,
  receipts: 1,
  waiting: 0,
};

export async function readRecord({ database }: TinyPlatform, attemptId: string): Promise<Record | undefined> {
  const own = sql`submission_id in (select id from submissions where attempt_id = ${attemptId})`;
  const { rows } = await database.db.execute<{ [Key in keyof Record]: number }>(sql`select
    (select count(*)::int from submissions where attempt_id = ${attemptId}) as submissions,
    (select count(*)::int from grading_jobs where ${own}) as gradings,
    (select count(*)::int from grading_jobs where failed_at is not null and ${own}) as failed,
    (select count(*)::int from grades where ${own}) as grades,
    (select count(distinct grade -> 'receipt' ->> 'digest')::int from grades where ${own}) as receipts,
    (select count(*)::int from graphile_worker._private_jobs where key in (
      select 'grade-submission:' || id from submissions where attempt_id = ${attemptId})) as waiting`);
  return rows[0];
}
