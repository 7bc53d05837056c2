import type { Grade } from '@holdout/contract';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { grades, gradingJobs } from './tables.ts';

/** Stores a grade and ends its job. Recorded once per generation: of two workers that graded the same, one counts. */
export function saveGrade(
  db: Db,
  job: { id: string; submissionId: string; generation: number },
  grade: Grade,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .insert(grades)
      .values({ submissionId: job.submissionId, generation: job.generation, grade })
      .onConflictDoNothing()
      .returning({ generation: grades.generation });
    await tx
      .update(gradingJobs)
      .set({
        finishedAt: sql`now()`,
        failedAt: null,
        reason: null,
        startedAt: sql`coalesce(started_at, now())`,
      })
      .where(sql`${gradingJobs.id} = ${job.id} and ${gradingJobs.finishedAt} is null`);
    return rows.length === 1;
  });
}

/** The newest grade of a submission, or null while there is none. */
export async function selectOptionalGrade(db: Db, submissionId: string): Promise<Grade | null> {
  const rows = await db
    .select({ grade: grades.grade })
    .from(grades)
    .where(eq(grades.submissionId, submissionId))
    .orderBy(sql`${grades.generation} desc`)
    .limit(1);
  return rows[0]?.grade ?? null;
}
