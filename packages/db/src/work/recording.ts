import { type NumberedEvent, RecordedEntry, type RecordedKind, recordingLimits } from '@holdout/contract';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { recordedEvents } from './tables.ts';

/** Any number will do, as long as nothing else takes the same one with an attempt. */
const recordingLock = 1_870_301;

/**
 * Adds what a page recorded, each event once however often it is sent, as long as there is room. Two pages of one attempt
 * come one after the other; saving waits for neither.
 */
export function insertRecordedEvents(
  db: Db,
  attemptId: string,
  recorder: string,
  events: readonly NumberedEvent[],
): Promise<{ isFull: boolean }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${recordingLock}, hashtext(${attemptId}))`);
    const before = await countRecordedEvents(tx, attemptId);
    const fitting = events.slice(0, Math.max(0, recordingLimits.events - before));
    if (fitting.length === 0) return { isFull: true };
    const added = await tx
      .insert(recordedEvents)
      .values(
        fitting.map(({ number, at, event }) => ({
          attemptId,
          recorder,
          number,
          event,
          toldAt: new Date(at),
        })),
      )
      .onConflictDoNothing()
      .returning({ number: recordedEvents.number });
    return { isFull: before + added.length >= recordingLimits.events };
  });
}

export function countRecordedEvents(db: Db, attemptId: string): Promise<number> {
  return db.$count(recordedEvents, eq(recordedEvents.attemptId, attemptId));
}

const mostEntries = 200;
const mostNamedPaths = 20;

/** All that is known of how an attempt's work came about, below an entry and of a kind when asked: the newest first. */
export async function selectRecording(
  db: Db,
  attemptId: string,
  { before, kind }: { before?: string; kind?: RecordedKind } = {},
): Promise<{ entries: RecordedEntry[]; hasOlder: boolean }> {
  const { rows } = await db.execute(sql`
    with told (at, place, fact) as (
      select at, 'event ' || recorder || ' ' || lpad(number::text, 10, '0'), event
        from recorded_events where attempt_id = ${attemptId}
      union all
      select saved_at, 'save ' || lpad(number::text, 10, '0'), jsonb_build_object(
          'kind', 'save', 'revision', number, 'changedCount', cardinality(changed_paths),
          'changedPaths', changed_paths[1:${sql.raw(`${mostNamedPaths}`)}])
        from revisions where attempt_id = ${attemptId}
      union all
      select queued_at, 'run ' || id, jsonb_build_object(
          'kind', 'run', 'runId', id, 'of', kind, 'path', path, 'lines', lines, 'test', test,
          'revision', revision, 'outcome', outcome)
        from runs where attempt_id = ${attemptId}
      union all
      select submitted_at, 'submission ' || lpad(number::text, 10, '0'), jsonb_build_object(
          'kind', 'submission', 'number', number, 'revision', revision, 'isAutomatic', is_automatic)
        from submissions where attempt_id = ${attemptId}
    ), entries as (
      select (to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || place) collate "C" as id, fact
        from told
    )
    select id, split_part(id, ' ', 1) as at, fact from entries
      where (${before ?? null}::text is null or id < ${before ?? null})
        and (${kind ?? null}::text is null or fact ->> 'kind' = ${kind ?? null})
      order by id desc limit ${mostEntries + 1}`);
  const entries = z.array(RecordedEntry).parse(rows);
  return { entries: entries.slice(0, mostEntries), hasOlder: entries.length > mostEntries };
}
