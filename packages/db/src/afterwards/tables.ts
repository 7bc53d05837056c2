import { CompetencyId, Level, LocalizedText } from '@holdout/contract';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { instant, parsedJson } from '../columns.ts';

/** A released entry keeps its own copy of the words, so that editing a kit never rewrites what somebody was told. */
export const ReleasedEntry = z.object({
  competency: CompetencyId,
  level: Level,
  name: LocalizedText,
  anchor: LocalizedText,
  sentence: z.string(),
});
export type ReleasedEntry = z.infer<typeof ReleasedEntry>;

export const feedback = pgTable('feedback', {
  attemptId: uuid('attempt_id').primaryKey(),
  entries: parsedJson('entries', z.array(ReleasedEntry)).notNull(),
  releasedAt: instant('released_at').notNull().defaultNow(),
  staffId: uuid('staff_id').notNull(),
});

/** One for each attempt. */
export const appeals = pgTable('appeals', {
  attemptId: uuid('attempt_id').primaryKey(),
  text: text('text').notNull(),
  appealedAt: instant('appealed_at').notNull().defaultNow(),
  answeredAt: instant('answered_at'),
  answer: text('answer'),
  staffId: uuid('staff_id'),
});
