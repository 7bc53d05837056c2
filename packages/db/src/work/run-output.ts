import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { notifyRun } from './runs.ts';
import { runOutput } from './tables.ts';

export interface OutputPiece {
  stream: 'stdout' | 'stderr';
  text: string;
}

/** Appends output with running numbers and tells whoever is looking. One writer per run; NUL cannot be stored as text. */
export async function appendRunOutput(db: Db, runId: string, pieces: OutputPiece[]): Promise<void> {
  if (pieces.length === 0) return;
  const last = await db
    .select({ sequence: sql<number>`coalesce(max(${runOutput.sequence}), 0)` })
    .from(runOutput)
    .where(eq(runOutput.runId, runId));
  const first = (last[0]?.sequence ?? 0) + 1;
  await db.insert(runOutput).values(
    pieces.map((piece, index) => ({
      runId,
      sequence: first + index,
      stream: piece.stream,
      text: piece.text.replaceAll('\0', '\u2400'),
    })),
  );
  await notifyRun(db, runId);
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
