import { WorkerHealth } from '@holdout/contract';
import { bigint, boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { instant, parsedJson, parsedText } from '../columns.ts';

/** One row: what this installation is. */
export const settings = pgTable('settings', {
  isOnly: boolean('is_only').primaryKey().default(true),
  instanceId: uuid('instance_id').notNull().defaultRandom(),
  organisationName: text('organisation_name').notNull(),
  retentionMonths: integer('retention_months').notNull(),
});

export const AuditDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export const AuditActorKind = z.enum(['nobody', 'candidate', 'staff', 'system']);

/** Append-only. Holds ids and plain facts, no personal data, so that erasing a person leaves it whole. */
export const auditEvents = pgTable('audit_events', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: instant('at').notNull().defaultNow(),
  actorKind: parsedText('actor_kind', AuditActorKind).notNull(),
  actorId: uuid('actor_id'),
  action: text('action').notNull(),
  objectKind: text('object_kind'),
  objectId: uuid('object_id'),
  detail: parsedJson('detail', AuditDetail).notNull(),
});

/** Each queue pool of a worker tells that it is alive; the jobs of one that fell silent are released. */
export const workerBeats = pgTable('worker_beats', {
  id: text('id').primaryKey(),
  aliveAt: instant('alive_at').notNull().defaultNow(),
  startedAt: instant('started_at').notNull().defaultNow(),
  engine: text('engine').notNull(),
  image: text('image').notNull(),
  /** The worker that the pool belongs to, and what people call it. */
  processId: uuid('process_id').notNull(),
  name: text('name').notNull(),
  health: parsedJson('health', WorkerHealth).notNull(),
});

/** Somebody of a role asked for erasure; nothing here leads to a person. */
export const erasures = pgTable('erasures', {
  id: uuid('id').primaryKey().defaultRandom(),
  roleId: uuid('role_id').notNull(),
  invitedAt: instant('invited_at').notNull(),
  erasedAt: instant('erased_at').notNull().defaultNow(),
});

export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  windowEndsAt: instant('window_ends_at').notNull(),
  count: integer('count').notNull(),
});
