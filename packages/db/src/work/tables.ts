import { Digest, LineSpan, Outcome, RunFigures, RunKind, RunTest, Usage, WorkEvent } from '@holdout/contract';
import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { binary, instant, parsedJson, parsedText } from '../columns.ts';

/** Files by path; the content of each stands in `blobs` under its digest. */
export const FileMap = z.record(z.string(), Digest);
export type FileMap = z.infer<typeof FileMap>;

/** What a candidate starts from: the project at revision 0, read-only data and the visible checks. */
export const Workspace = z.object({
  project: FileMap,
  data: FileMap,
  visible: FileMap,
  /** Names of this candidate's world, for the statement and the data dictionary. */
  terms: z.record(z.string(), z.string()),
});
export type Workspace = z.infer<typeof Workspace>;

export const blobs = pgTable('blobs', {
  digest: text('digest').primaryKey(),
  content: text('content').notNull(),
  bytes: integer('bytes').notNull(),
});

export const attempts = pgTable('attempts', {
  id: uuid('id').primaryKey().defaultRandom(),
  roleId: uuid('role_id').notNull(),
  candidateId: uuid('candidate_id').notNull(),
  challengeId: text('challenge_id').notNull(),
  challengeVersion: text('challenge_version').notNull(),
  challengeDigest: text('challenge_digest').notNull(),
  opensAt: instant('opens_at').notNull().defaultNow(),
  windowEndsAt: instant('window_ends_at').notNull(),
  closesAt: instant('closes_at').notNull(),
  startedAt: instant('started_at'),
  consentedAt: instant('consented_at'),
  briefingVersion: integer('briefing_version'),
  timeLimitMinutes: integer('time_limit_minutes'),
  extraTimePercent: integer('extra_time_percent').notNull().default(0),
  creditedMinutes: integer('credited_minutes').notNull().default(0),
  pausedSeconds: doublePrecision('paused_seconds').notNull().default(0),
  pausedAt: instant('paused_at'),
  pausedUntil: instant('paused_until'),
  workspace: parsedJson('workspace', Workspace),
  preparedAt: instant('prepared_at'),
  latestRevision: integer('latest_revision').notNull().default(0),
  /** The attempt whose candidate practises here; null for an attempt itself. */
  practiceOf: uuid('practice_of'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/** Apart from attempts, so that no careless read of an attempt carries the seed along. */
export const attemptSeeds = pgTable('attempt_seeds', {
  attemptId: uuid('attempt_id').primaryKey(),
  seed: text('seed').notNull(),
});

export const revisions = pgTable('revisions', {
  attemptId: uuid('attempt_id').notNull(),
  number: integer('number').notNull(),
  saveId: uuid('save_id').notNull(),
  files: parsedJson('files', FileMap).notNull(),
  changedPaths: text('changed_paths').array().notNull(),
  totalBytes: integer('total_bytes').notNull(),
  savedAt: instant('saved_at').notNull().defaultNow(),
});

export const runs = pgTable('runs', {
  id: uuid('id').primaryKey().defaultRandom(),
  attemptId: uuid('attempt_id').notNull(),
  kind: parsedText('kind', RunKind).notNull(),
  path: text('path'),
  lines: parsedJson('lines', LineSpan),
  test: text('test'),
  revision: integer('revision').notNull(),
  queuedAt: instant('queued_at').notNull().defaultNow(),
  startedAt: instant('started_at'),
  heartbeatAt: instant('heartbeat_at'),
  finishedAt: instant('finished_at'),
  failedAt: instant('failed_at'),
  cancelRequestedAt: instant('cancel_requested_at'),
  outcome: parsedText('outcome', Outcome),
  exitCode: integer('exit_code'),
  usage: parsedJson('usage', Usage),
  tests: parsedJson('tests', z.array(RunTest)),
  message: text('message'),
  figures: parsedJson('figures', RunFigures).notNull(),
});

/** A tiny run in the sandbox before the start. */
export const systemChecks = pgTable('system_checks', {
  id: uuid('id').primaryKey().defaultRandom(),
  attemptId: uuid('attempt_id').notNull(),
  askedAt: instant('asked_at').notNull().defaultNow(),
  finishedAt: instant('finished_at'),
  hasPassed: boolean('has_passed'),
});

export const runOutput = pgTable('run_output', {
  runId: uuid('run_id').notNull(),
  sequence: integer('sequence').notNull(),
  stream: parsedText('stream', z.enum(['stdout', 'stderr'])).notNull(),
  text: text('text').notNull(),
});

/** The bytes of what `runs.figures` lists. */
export const runFigures = pgTable('run_figures', {
  runId: uuid('run_id').notNull(),
  place: integer('place').notNull(),
  content: binary('content').notNull(),
  bytes: integer('bytes').notNull(),
});

export const submissions = pgTable('submissions', {
  id: uuid('id').primaryKey().defaultRandom(),
  attemptId: uuid('attempt_id').notNull(),
  number: integer('number').notNull(),
  revision: integer('revision').notNull(),
  digest: text('digest').notNull(),
  submitId: uuid('submit_id').notNull(),
  isAutomatic: boolean('is_automatic').notNull().default(false),
  fileCount: integer('file_count').notNull(),
  totalBytes: integer('total_bytes').notNull(),
  submittedAt: instant('submitted_at').notNull().defaultNow(),
});

export const recordedEvents = pgTable('recorded_events', {
  attemptId: uuid('attempt_id').notNull(),
  recorder: uuid('recorder').notNull(),
  number: integer('number').notNull(),
  event: parsedJson('event', WorkEvent).notNull(),
  toldAt: instant('told_at').notNull(),
  receivedAt: instant('received_at').notNull().defaultNow(),
  at: instant('at').notNull().generatedAlwaysAs(sql`least(told_at, received_at)`),
});
