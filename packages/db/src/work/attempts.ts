import { randomBytes } from 'node:crypto';
import type { BriefingVersion } from '@holdout/contract';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { enqueue } from '../queue.ts';
import { attemptSeeds, attempts, type Workspace } from './tables.ts';

export type AttemptRow = typeof attempts.$inferSelect;
/** An attempt with what the database's clock says about it. */
export type AttemptNow = AttemptRow & { isClosed: boolean; isPaused: boolean };
export interface NewAttempt {
  roleId: string;
  candidateId: string;
  challengeId: string;
  challengeVersion: string;
  challengeDigest: string;
  windowDays: number;
  timeLimitMinutes?: number | null;
  extraTimePercent?: number;
  practiceOf?: string;
  /** Only for demos and tests; an invitation draws 128 random bits. */
  seed?: string;
}

/**
 * Creates an attempt with its seed and asks the workers to prepare it; null when the person has one in this role, or a
 * practice of it already.
 */
export function insertAttempt(db: Db, attempt: NewAttempt): Promise<AttemptRow | null> {
  const { windowDays, seed = randomBytes(16).toString('hex'), ...values } = attempt;
  const minutes = Math.round((windowDays * 24 * 60 * (100 + (attempt.extraTimePercent ?? 0))) / 100);
  const end = sql`now() + make_interval(mins => ${minutes}::int)`;
  return db.transaction(async (tx) => {
    const rows = await tx
      .insert(attempts)
      .values({ ...values, windowEndsAt: end, closesAt: end })
      .onConflictDoNothing()
      .returning();
    const row = rows[0];
    if (row === undefined) return null;
    await tx.insert(attemptSeeds).values({ attemptId: row.id, seed });
    await enqueue(tx, 'prepare-attempt', { attemptId: row.id });
    return row;
  });
}

export async function selectAttempt(db: Db, attemptId: string): Promise<AttemptRow> {
  return onlyRow(await db.select().from(attempts).where(eq(attempts.id, attemptId)), 'attempt');
}

/** For the worker alone: the API never asks for a seed. */
export async function selectAttemptSeed(db: Db, attemptId: string): Promise<string> {
  const rows = await db.select().from(attemptSeeds).where(eq(attemptSeeds.attemptId, attemptId));
  return onlyRow(rows, 'seed').seed;
}

/** Who is not a candidate of this role is not there. */
export async function selectAttemptOfCandidate(
  db: Db,
  { roleId, candidateId }: Pick<AttemptRow, 'roleId' | 'candidateId'>,
): Promise<AttemptRow> {
  const rows = await db
    .select()
    .from(attempts)
    .where(
      and(eq(attempts.roleId, roleId), eq(attempts.candidateId, candidateId), isNull(attempts.practiceOf)),
    );
  return onlyRow(rows, 'attempt of a candidate');
}

const nowColumns = {
  isClosed: sql<boolean>`${attempts.closesAt} <= now()`,
  isPaused: sql<boolean>`coalesce(${attempts.pausedUntil} > now(), false)`,
};

export async function selectAttemptNow(db: Db, attemptId: string): Promise<AttemptNow & { serverNow: Date }> {
  const rows = await db
    .select({ attempt: attempts, serverNow: sql`now()`.mapWith(attempts.opensAt), ...nowColumns })
    .from(attempts)
    .where(eq(attempts.id, attemptId));
  const { attempt, ...now } = onlyRow(rows, 'attempt');
  return { ...attempt, ...now };
}

/**
 * Locks an attempt for a change of its work, so that saves, submits and the deadline come one after another. What only
 * refers to the attempt, such as the recording, neither waits nor is waited for.
 */
export async function lockAttempt(db: Db, attemptId: string): Promise<AttemptNow> {
  const rows = await db
    .select({ attempt: attempts, ...nowColumns })
    .from(attempts)
    .where(eq(attempts.id, attemptId))
    .for('no key update');
  const { attempt, ...now } = onlyRow(rows, 'attempt');
  return { ...attempt, ...now };
}

/** The worker has made the candidate's world: from now on the attempt can be started. Done once; a repeat is ignored. */
export async function saveWorkspace(db: Db, attemptId: string, workspace: Workspace): Promise<void> {
  await db
    .update(attempts)
    .set({ workspace, preparedAt: sql`now()` })
    .where(sql`${attempts.id} = ${attemptId} and ${attempts.preparedAt} is null`);
}

/**
 * Starts the clock once; starting again changes nothing. False when the attempt is closed or not prepared.
 * @param briefingVersion the version of the text about what is recorded that was agreed to; the first allows least
 */
export async function startAttempt(
  db: Db,
  attemptId: string,
  briefingVersion: BriefingVersion = 1,
): Promise<boolean> {
  await db
    .update(attempts)
    .set({
      startedAt: sql`now()`,
      consentedAt: sql`now()`,
      briefingVersion,
      closesAt: sql`attempt_end(${attempts.windowEndsAt}, now(), ${attempts.timeLimitMinutes},
        ${attempts.extraTimePercent}, ${attempts.creditedMinutes}, ${attempts.pausedSeconds})`,
    })
    .where(
      sql`${attempts.id} = ${attemptId} and ${attempts.startedAt} is null
        and ${attempts.closesAt} > now() and ${attempts.preparedAt} is not null`,
    );
  const row = await selectAttempt(db, attemptId);
  return row.startedAt !== null;
}
