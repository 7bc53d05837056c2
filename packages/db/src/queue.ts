import { sql } from 'drizzle-orm';
import type { Db } from './connect.ts';

/** The jobs of the queue, by name, with what each carries: an id, never data. */
export interface Tasks {
  'prepare-attempt': { attemptId: string };
  'grade-submission': { submissionId: string };
  'run-project': { runId: string };
  'check-system': { checkId: string };
}

/** Priorities: a person who waits at the screen comes first. Lower runs sooner. */
const priorities: Record<keyof Tasks, number> = {
  'run-project': -10,
  'check-system': -8,
  'prepare-attempt': -5,
  'grade-submission': 0,
};

/**
 * Adds a job in the caller's transaction: it exists exactly when the row it speaks of does. Adding the same key again
 * before it ran changes nothing.
 */
export async function enqueue<Name extends keyof Tasks>(
  db: Db,
  task: Name,
  payload: Tasks[Name],
  options: { maxTries?: number } = {},
): Promise<void> {
  const key = `${task}:${Object.values(payload).join(':')}`;
  await db.execute(sql`
    select graphile_worker.add_job(${task}::text, payload := ${JSON.stringify(payload)}::json, job_key := ${key}::text,
      max_attempts := ${options.maxTries ?? 12}::int, priority := ${priorities[task]}::int)`);
}
