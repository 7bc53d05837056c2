import { AccommodationKind, TimeEntryKind } from '@holdout/contract';
import { boolean, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, parsedText } from '../columns.ts';

/** What moved the end of an attempt. Append-only; the database moves the end with each entry. */
export const timeEntries = pgTable('time_entries', {
  id: uuid('id').primaryKey().defaultRandom(),
  attemptId: uuid('attempt_id').notNull(),
  at: instant('at').notNull().defaultNow(),
  kind: parsedText('kind', TimeEntryKind).notNull(),
  minutes: integer('minutes').notNull().default(0),
  percent: integer('percent').notNull().default(0),
  windowMinutes: integer('window_minutes').notNull().default(0),
  endMinutes: integer('end_minutes').notNull().default(0),
  pausedSeconds: doublePrecision('paused_seconds').notNull().default(0),
  closesAt: instant('closes_at').notNull(),
  reason: text('reason'),
  staffId: uuid('staff_id'),
  undoes: uuid('undoes'),
});

/** What a candidate asked for before the start, and what was answered. */
export const accommodationRequests = pgTable('accommodation_requests', {
  id: uuid('id').primaryKey().defaultRandom(),
  attemptId: uuid('attempt_id').notNull(),
  kind: parsedText('kind', AccommodationKind).notNull(),
  text: text('text').notNull(),
  askedAt: instant('asked_at').notNull().defaultNow(),
  answeredAt: instant('answered_at'),
  isGranted: boolean('is_granted'),
  answer: text('answer'),
  staffId: uuid('staff_id'),
});
