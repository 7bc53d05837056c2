import type { GradingState } from '@holdout/contract';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { enqueue } from '../queue.ts';
import { gradingJobs } from './tables.ts';

export type GradingJobRow = typeof gradingJobs.$inferSelect;

/** Did our machinery work. Derived, so that no two columns can disagree. */
export function gradingState(
  job: Pick<GradingJobRow, 'startedAt' | 'finishedAt' | 'failedAt'>,
): GradingState {
  if (job.failedAt !== null) return 'failed';
  if (job.finishedAt !== null) return 'graded';
  return job.startedAt === null ? 'waiting' : 'grading';
}

const isOpen = and(isNull(gradingJobs.finishedAt), isNull(gradingJobs.failedAt));

/** Queues the next grading of a submission, in the caller's transaction. */
export async function insertGradingJob(db: Db, submissionId: string): Promise<GradingJobRow> {
  const generation = sql`(select coalesce(max(generation), 0) + 1 from grading_jobs where submission_id = ${submissionId})`;
  const rows = await db.insert(gradingJobs).values({ submissionId, generation }).returning();
  await enqueue(db, 'grade-submission', { submissionId });
  return onlyRow(rows, 'grading job');
}

/** The newest grading of a submission. */
export async function selectGradingJob(db: Db, submissionId: string): Promise<GradingJobRow> {
  const rows = await db
    .select()
    .from(gradingJobs)
    .where(eq(gradingJobs.submissionId, submissionId))
    .orderBy(sql`${gradingJobs.generation} desc`)
    .limit(1);
  return onlyRow(rows, 'grading job');
}

/** Claims the open grading of a submission; null when it has ended already. */
export async function startGradingJob(db: Db, submissionId: string): Promise<GradingJobRow | null> {
  const rows = await db
    .update(gradingJobs)
    .set({
      startedAt: sql`now()`,
      heartbeatAt: sql`now()`,
      tries: sql`${gradingJobs.tries} + 1`,
      reason: null,
    })
    .where(and(eq(gradingJobs.submissionId, submissionId), isOpen))
    .returning();
  return rows[0] ?? null;
}

export async function beatGradingJob(db: Db, jobId: string): Promise<void> {
  await db
    .update(gradingJobs)
    .set({ heartbeatAt: sql`now()` })
    .where(and(eq(gradingJobs.id, jobId), isOpen));
}

/** A fault of ours: the job waits again, and tells why. */
export async function requeueGradingJob(db: Db, jobId: string, reason: string): Promise<void> {
  await db
    .update(gradingJobs)
    .set({ startedAt: null, heartbeatAt: null, reason })
    .where(and(eq(gradingJobs.id, jobId), isOpen));
}

/** Given up after the last try. A person has to look; the attempt is not spent. */
export async function failGradingJob(db: Db, jobId: string, reason: string): Promise<void> {
  await db
    .update(gradingJobs)
    .set({ failedAt: sql`now()`, reason })
    .where(and(eq(gradingJobs.id, jobId), isOpen));
}
