import { HalfRating, Level, Rating, ReviewDraft } from '@holdout/contract';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { instant, parsedJson, parsedText } from '../columns.ts';

/** The words a level or a value stood for on the day it was given. */
export const RatingWording = z.object({
  kitDigest: z.string(),
  name: z.string(),
  /** Null when the competency was not observed. */
  anchor: z.string().nullable(),
});
export type RatingWording = z.infer<typeof RatingWording>;

export const reviews = pgTable('reviews', {
  id: uuid('id').primaryKey().defaultRandom(),
  attemptId: uuid('attempt_id').notNull(),
  submissionId: uuid('submission_id').notNull(),
  reviewerId: uuid('reviewer_id').notNull(),
  pseudonym: text('pseudonym').notNull(),
  draft: parsedJson('draft', ReviewDraft),
  draftVersion: integer('draft_version').notNull().default(0),
  draftSavedAt: instant('draft_saved_at'),
  dueAt: instant('due_at'),
  frozenAt: instant('frozen_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/** First ratings, for ever. `rating` is a Rating for a competency and a HalfRating for a half. */
export const ratings = pgTable('ratings', {
  id: uuid('id').primaryKey().defaultRandom(),
  reviewId: uuid('review_id').notNull(),
  subject: parsedText('subject', z.enum(['competency', 'half'])).notNull(),
  subjectId: text('subject_id').notNull(),
  rating: parsedJson('rating', z.union([Rating, HalfRating])).notNull(),
  wording: parsedJson('wording', RatingWording).notNull(),
  frozenAt: instant('frozen_at').notNull().defaultNow(),
});

export const ratingChanges = pgTable('rating_changes', {
  id: uuid('id').primaryKey().defaultRandom(),
  reviewId: uuid('review_id').notNull(),
  competency: text('competency').notNull(),
  fromLevel: parsedText('from_level', Level),
  rating: parsedJson('rating', Rating).notNull(),
  wording: parsedJson('wording', RatingWording).notNull(),
  why: text('why').notNull(),
  changedAt: instant('changed_at').notNull().defaultNow(),
});
