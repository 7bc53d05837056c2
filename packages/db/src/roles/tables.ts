import { CompetencyId, Level } from '@holdout/contract';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { instant, parsedJson } from '../columns.ts';

export const RoleTarget = z.object({ competency: CompetencyId, level: Level });
export type RoleTarget = z.infer<typeof RoleTarget>;

/** A job opening with the kit it was opened with and its target levels. */
export const roles = pgTable('roles', {
  id: uuid('id').primaryKey().defaultRandom(),
  title: text('title').notNull(),
  kitId: text('kit_id').notNull(),
  kitDigest: text('kit_digest').notNull(),
  challengeIds: text('challenge_ids').array().notNull(),
  targets: parsedJson('targets', z.array(RoleTarget)).notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const roleReviewers = pgTable('role_reviewers', {
  roleId: uuid('role_id').notNull(),
  staffId: uuid('staff_id').notNull(),
});

export const invitations = pgTable('invitations', {
  id: uuid('id').primaryKey().defaultRandom(),
  attemptId: uuid('attempt_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  revokedAt: instant('revoked_at'),
});
