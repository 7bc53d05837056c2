import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { sessions } from '../people/tables.ts';
import { invitations } from '../roles/tables.ts';
import { auditEvents } from '../system/tables.ts';
import type { RevisionRow } from '../work/revisions.ts';
import type { OutputPiece } from '../work/run-output.ts';
import type { RunRow } from '../work/runs.ts';
import { recordedEvents, revisions, runFigures, runOutput, runs } from '../work/tables.ts';

/** What is recorded about an attempt, without ends and limits: for the person whose records they are. */

export function selectInvitationsOfAttempt(db: Db, attemptId: string) {
  const { createdAt, expiresAt, usedAt, revokedAt } = invitations;
  return db
    .select({ createdAt, expiresAt, usedAt, revokedAt })
    .from(invitations)
    .where(eq(invitations.attemptId, attemptId))
    .orderBy(asc(invitations.createdAt));
}

export function selectSessionsOfAttempt(db: Db, attemptId: string) {
  const { createdAt, lastSeenAt, revokedAt } = sessions;
  return db
    .select({ createdAt, lastSeenAt, revokedAt })
    .from(sessions)
    .where(eq(sessions.attemptId, attemptId))
    .orderBy(asc(sessions.createdAt));
}

export function selectAllRevisions(db: Db, attemptId: string): Promise<RevisionRow[]> {
  return db.select().from(revisions).where(eq(revisions.attemptId, attemptId)).orderBy(asc(revisions.number));
}

export function selectAllRuns(db: Db, attemptId: string): Promise<RunRow[]> {
  return db.select().from(runs).where(eq(runs.attemptId, attemptId)).orderBy(asc(runs.queuedAt));
}

/** What all runs of an attempt printed, by run, in order. */
export async function selectAllRunOutput(db: Db, attemptId: string): Promise<Map<string, OutputPiece[]>> {
  const rows = await db
    .select({ runId: runOutput.runId, stream: runOutput.stream, text: runOutput.text })
    .from(runOutput)
    .innerJoin(runs, eq(runs.id, runOutput.runId))
    .where(eq(runs.attemptId, attemptId))
    .orderBy(asc(runOutput.runId), asc(runOutput.sequence));
  return groupByRun(rows);
}

/** The images that are still kept of all runs of an attempt, by run, each with its place among the run's figures. */
export async function selectAllRunFigures(
  db: Db,
  attemptId: string,
): Promise<Map<string, { place: number; content: Buffer }[]>> {
  const rows = await db
    .select({ runId: runFigures.runId, place: runFigures.place, content: runFigures.content })
    .from(runFigures)
    .innerJoin(runs, eq(runs.id, runFigures.runId))
    .where(eq(runs.attemptId, attemptId))
    .orderBy(asc(runFigures.runId), asc(runFigures.place));
  return groupByRun(rows);
}

export function selectAllRecordedEvents(db: Db, attemptId: string) {
  const { at, receivedAt, event, recorder, number } = recordedEvents;
  return db
    .select({ at, receivedAt, event })
    .from(recordedEvents)
    .where(eq(recordedEvents.attemptId, attemptId))
    .orderBy(asc(at), asc(recorder), asc(number));
}

/** What the audit log holds about an attempt; who did it stays there. */
export function selectEventsOfAttempt(db: Db, attemptId: string) {
  return db
    .select({ at: auditEvents.at, action: auditEvents.action })
    .from(auditEvents)
    .where(sql`${auditEvents.objectKind} = 'attempt' and ${auditEvents.objectId} = ${attemptId}`)
    .orderBy(asc(auditEvents.id));
}

function groupByRun<Row extends { runId: string }>(rows: Row[]): Map<string, Omit<Row, 'runId'>[]> {
  const byRun = new Map<string, Omit<Row, 'runId'>[]>();
  for (const { runId, ...row } of rows) {
    const ofRun = byRun.get(runId) ?? [];
    ofRun.push(row);
    byRun.set(runId, ofRun);
  }
  return byRun;
}
