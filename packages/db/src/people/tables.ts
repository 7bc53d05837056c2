import { Locale, StaffRole } from '@holdout/contract';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, parsedText, parsedTexts } from '../columns.ts';

export const staff = pgTable('staff', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  roles: parsedTexts('roles', StaffRole).notNull(),
  passwordHash: text('password_hash').notNull(),
  locale: parsedText('locale', Locale).notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: instant('created_at').notNull().defaultNow(),
  disabledAt: instant('disabled_at'),
});

export const candidates = pgTable('candidates', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  locale: parsedText('locale', Locale).notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/** Either a member of staff or a candidate with an attempt; never both, never neither. */
export const sessions = pgTable('sessions', {
  idHash: text('id_hash').primaryKey(),
  staffId: uuid('staff_id'),
  attemptId: uuid('attempt_id'),
  createdAt: instant('created_at').notNull().defaultNow(),
  lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
  revokedAt: instant('revoked_at'),
});
