import {
  noFigures,
  type Outcome,
  type RunFigures,
  type RunRequest,
  type RunTest,
  type Usage,
} from '@holdout/contract';
import { and, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { enqueue } from '../queue.ts';
import { runs } from './tables.ts';

export type RunRow = typeof runs.$inferSelect;

/** Channels of LISTEN/NOTIFY; the payload is the run's id. */
export const runEventsChannel = 'run_events';
export const runCancelChannel = 'run_cancel';

const isOpen = and(isNull(runs.finishedAt), isNull(runs.failedAt));

/** Queues a run with its job; null when the attempt has one that is still going. */
export function insertRun(db: Db, attemptId: string, request: RunRequest): Promise<RunRow | null> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .insert(runs)
      .values({ attemptId, figures: noFigures, ...request })
      .onConflictDoNothing()
      .returning();
    const row = rows[0];
    if (row === undefined) return null;
    await enqueue(tx, 'run-project', { runId: row.id }, { maxTries: 3 });
    return row;
  });
}

export async function selectRun(db: Db, runId: string): Promise<RunRow> {
  return onlyRow(await db.select().from(runs).where(eq(runs.id, runId)), 'run');
}

/** Null when it has been erased meanwhile. */
export async function selectOptionalRun(db: Db, runId: string): Promise<RunRow | null> {
  const rows = await db.select().from(runs).where(eq(runs.id, runId));
  return rows[0] ?? null;
}

/** A candidate's own run; somebody else's is not there. */
export async function selectRunOfAttempt(db: Db, attemptId: string, runId: string): Promise<RunRow> {
  const rows = await db
    .select()
    .from(runs)
    .where(and(eq(runs.id, runId), eq(runs.attemptId, attemptId)));
  return onlyRow(rows, 'run');
}

export async function selectOptionalActiveRun(db: Db, attemptId: string): Promise<RunRow | null> {
  const rows = await db
    .select()
    .from(runs)
    .where(and(eq(runs.attemptId, attemptId), isOpen));
  return rows[0] ?? null;
}

export function selectRunsOfAttempt(db: Db, attemptId: string): Promise<RunRow[]> {
  return db
    .select()
    .from(runs)
    .where(eq(runs.attemptId, attemptId))
    .orderBy(desc(runs.queuedAt), desc(runs.id))
    .limit(50);
}

const countTests = (isCounted: SQL) =>
  sql<number>`(select count(*)::int from jsonb_array_elements(${runs.tests}) as told(one) where one ->> 'outcome' ${isCounted})`;

/** The last run of all that was run of these revisions, with how its tests ended. */
export function selectRunsOfRevisions(db: Db, attemptId: string, numbers: number[]) {
  const { revision, kind, path, lines, test, startedAt, finishedAt, failedAt, outcome } = runs;
  return db
    .selectDistinctOn([revision, kind, path, lines, test], {
      ...{ revision, kind, path, lines, test, startedAt, finishedAt, failedAt, outcome },
      testCount: countTests(sql`<> 'skipped'`),
      passedCount: countTests(sql`= 'passed'`),
    })
    .from(runs)
    .where(and(eq(runs.attemptId, attemptId), inArray(revision, numbers)))
    .orderBy(revision, kind, path, lines, test, desc(runs.queuedAt));
}

/** How many runs wait before this one; null once it has started. */
export async function selectQueuePosition(db: Db, runId: string): Promise<number | null> {
  const result = await db.execute<{ position: number }>(sql`
    select (select count(*)::int from runs other
      where other.queued_at < run.queued_at and other.started_at is null
        and other.finished_at is null and other.failed_at is null) as position
    from runs run where run.id = ${runId} and run.started_at is null and run.finished_at is null and run.failed_at is null`);
  return result.rows[0]?.position ?? null;
}

/** Claims a run; null when it has ended meanwhile. A second try's output comes after the first one's. */
export async function startRun(db: Db, runId: string): Promise<RunRow | null> {
  const rows = await db
    .update(runs)
    .set({ startedAt: sql`now()`, heartbeatAt: sql`now()` })
    .where(and(eq(runs.id, runId), isOpen))
    .returning({ ...getTableColumns(runs), told: told(runId) });
  return rows[0] ?? null;
}

/** Its worker is at it; with what the code has used so far, which is shown to whoever looks. */
export async function beatRun(db: Db, runId: string, usage: Usage | null): Promise<void> {
  await db
    .update(runs)
    .set({ heartbeatAt: sql`now()`, usage })
    .where(and(eq(runs.id, runId), isOpen))
    .returning({ told: told(runId) });
}

/** What the candidate's code did. False when the run had ended before. */
export async function finishRun(
  db: Db,
  runId: string,
  end: {
    outcome: Outcome;
    exitCode: number | null;
    usage: Usage | null;
    tests: RunTest[] | null;
    message: string | null;
    figures?: RunFigures;
  },
): Promise<boolean> {
  const rows = await db
    .update(runs)
    .set({ ...end, startedAt: sql`coalesce(${runs.startedAt}, now())`, finishedAt: sql`now()` })
    .where(and(eq(runs.id, runId), isOpen))
    .returning({ told: told(runId) });
  return rows.length === 1;
}

/** A fault of ours broke it off: it waits again. */
export async function requeueRun(db: Db, runId: string): Promise<void> {
  await db
    .update(runs)
    .set({ startedAt: null, heartbeatAt: null, usage: null })
    .where(and(eq(runs.id, runId), isOpen))
    .returning({ told: told(runId) });
}

/** The platform could not run it: never the candidate's fault, and never an outcome. */
export async function failRun(db: Db, runId: string, message: string): Promise<void> {
  await db
    .update(runs)
    .set({ failedAt: sql`now()`, message, usage: null })
    .where(and(eq(runs.id, runId), isOpen))
    .returning({ told: told(runId) });
}

/** Asks for an end. A run that nobody has started yet ends at once; a running one is ended by its worker. */
export async function requestRunCancel(db: Db, runId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(runs)
      .set({
        cancelRequestedAt: sql`now()`,
        outcome: sql`case when ${runs.startedAt} is null then 'cancelled' end`,
        finishedAt: sql`case when ${runs.startedAt} is null then now() end`,
      })
      .where(and(eq(runs.id, runId), isOpen));
    await tx.execute(sql`select pg_notify(${runCancelChannel}, ${runId})`);
    await tx.execute(sql`select ${told(runId)}`);
  });
}

/** Ends what is running of an attempt, if anything is. */
export async function cancelActiveRun(db: Db, attemptId: string): Promise<void> {
  const run = await selectOptionalActiveRun(db, attemptId);
  if (run !== null) await requestRunCancel(db, run.id);
}

/** Told in the same step as the change, and only when there is one: a second step would wait for the disk once more. */
const told = (runId: string) => sql<''>`pg_notify(${runEventsChannel}, ${runId})`;
