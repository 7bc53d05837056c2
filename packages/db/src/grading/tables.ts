import { Grade } from '@holdout/contract';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, parsedJson } from '../columns.ts';

/** The work of grading a submission once. Its status is derived from these instants, never stored. */
export const gradingJobs = pgTable('grading_jobs', {
  id: uuid('id').primaryKey().defaultRandom(),
  submissionId: uuid('submission_id').notNull(),
  generation: integer('generation').notNull().default(1),
  queuedAt: instant('queued_at').notNull().defaultNow(),
  startedAt: instant('started_at'),
  heartbeatAt: instant('heartbeat_at'),
  finishedAt: instant('finished_at'),
  failedAt: instant('failed_at'),
  tries: integer('tries').notNull().default(0),
  reason: text('reason'),
});

export const grades = pgTable('grades', {
  submissionId: uuid('submission_id').notNull(),
  generation: integer('generation').notNull(),
  grade: parsedJson('grade', Grade).notNull(),
  gradedAt: instant('graded_at').notNull().defaultNow(),
});
