import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { insertGradingJob } from '../grading/jobs.ts';
import { onlyRow } from '../only-row.ts';
import { assignReviews } from '../review/assign-reviews.ts';
import type { AttemptRow } from './attempts.ts';
import { attempts, submissions } from './tables.ts';

export type SubmissionRow = typeof submissions.$inferSelect;
export interface NewSubmission {
  revision: number;
  digest: string;
  submitId: string;
  fileCount: number;
  totalBytes: number;
  isAutomatic?: boolean;
}

/**
 * Hands a revision in: the submission, its grading job and its reviews appear together or not at all. Nobody looks at a
 * practice: it gets neither. The caller holds the attempt's lock, so that numbers follow each other and the deadline is
 * decided once.
 */
export async function insertSubmission(
  db: Db,
  { id: attemptId, practiceOf }: Pick<AttemptRow, 'id' | 'practiceOf'>,
  submission: NewSubmission,
): Promise<SubmissionRow> {
  const next = sql`(select coalesce(max(number), 0) + 1 from submissions where attempt_id = ${attemptId})`;
  const rows = await db
    .insert(submissions)
    .values({ ...submission, attemptId, number: next })
    .returning();
  const row = onlyRow(rows, 'submission');
  if (practiceOf !== null) return row;
  await insertGradingJob(db, row.id);
  await assignReviews(db, attemptId, row.id);
  return row;
}

export async function selectSubmission(db: Db, submissionId: string): Promise<SubmissionRow> {
  return onlyRow(await db.select().from(submissions).where(eq(submissions.id, submissionId)), 'submission');
}

/** A candidate's own submission; somebody else's is not there. */
export async function selectSubmissionOfAttempt(
  db: Db,
  attemptId: string,
  submissionId: string,
): Promise<SubmissionRow> {
  const rows = await db
    .select()
    .from(submissions)
    .where(sql`${submissions.attemptId} = ${attemptId} and ${submissions.id} = ${submissionId}`);
  return onlyRow(rows, 'submission');
}

export async function selectOptionalSubmissionBySubmit(
  db: Db,
  attemptId: string,
  submitId: string,
): Promise<SubmissionRow | null> {
  const rows = await db
    .select()
    .from(submissions)
    .where(sql`${submissions.attemptId} = ${attemptId} and ${submissions.submitId} = ${submitId}`);
  return rows[0] ?? null;
}

export function selectSubmissionsOfAttempt(db: Db, attemptId: string): Promise<SubmissionRow[]> {
  return db
    .select()
    .from(submissions)
    .where(eq(submissions.attemptId, attemptId))
    .orderBy(asc(submissions.number));
}

export async function selectOptionalLatestSubmission(
  db: Db,
  attemptId: string,
): Promise<SubmissionRow | null> {
  const rows = await db
    .select()
    .from(submissions)
    .where(eq(submissions.attemptId, attemptId))
    .orderBy(desc(submissions.number))
    .limit(1);
  return rows[0] ?? null;
}

/** Attempts whose time is over and whose last saved work has not been handed in. */
export async function selectAttemptsToSubmit(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      sql`${attempts.latestRevision} > 0 and ${attempts.closesAt} <= now() and ${attempts.practiceOf} is null and not exists (
        select 1 from submissions s where s.attempt_id = ${attempts.id} and s.revision = ${attempts.latestRevision})`,
    )
    .orderBy(asc(attempts.closesAt))
    .limit(100);
  return rows.map((row) => row.id);
}
