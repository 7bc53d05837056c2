import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { runEventsChannel } from './runs.ts';
import { runOutput } from './tables.ts';

export interface OutputPiece {
  stream: 'stdout' | 'stderr';
  text: string;
}

/**
 * Appends output with running numbers and tells whoever is looking, in one step that does not wait for the disk: what
 * ends the run does, and makes sure of everything before it. One writer per run; NUL cannot be stored as text.
 */
export async function appendRunOutput(db: Db, runId: string, pieces: OutputPiece[]): Promise<void> {
  if (pieces.length === 0) return;
  const streams = pieces.map((piece) => piece.stream);
  const texts = pieces.map((piece) => piece.text.replaceAll('\0', '\u2400'));
  await db.execute(sql`
    with last as (
      select coalesce(max(sequence), 0) as sequence, set_config('synchronous_commit', 'off', true)
      from run_output where run_id = ${runId}
    ), written as (
      insert into run_output (run_id, sequence, stream, text)
      select ${runId}, last.sequence + place, stream, text
      from last, unnest(${sql.param(streams)}::text[], ${sql.param(texts)}::text[])
        with ordinality as piece (stream, text, place)
      returning sequence
    )
    select pg_notify(${runEventsChannel}, ${runId}) from written limit 1`);
}

/** Output after a running number, in order; a page at a time. */
export function selectRunOutput(
  db: Db,
  runId: string,
  after: number,
): Promise<(OutputPiece & { sequence: number })[]> {
  return db
    .select({ sequence: runOutput.sequence, stream: runOutput.stream, text: runOutput.text })
    .from(runOutput)
    .where(and(eq(runOutput.runId, runId), gt(runOutput.sequence, after)))
    .orderBy(asc(runOutput.sequence))
    .limit(500);
}
