import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import type { RunRow } from './runs.ts';
import { runFigures } from './tables.ts';

/** Of one attempt. A candidate may start twenty runs a minute, and each may write its share. */
const mostBytesKept = 64 * 1024 * 1024;

/** Keeps the bytes of a run's figures, and lets go of those of the attempt's earlier runs that there is no room for. */
export async function saveRunFigures(
  db: Db,
  { id, attemptId }: Pick<RunRow, 'id' | 'attemptId'>,
  contents: readonly Buffer[],
): Promise<void> {
  if (contents.length === 0) return;
  await db
    .insert(runFigures)
    .values(contents.map((content, place) => ({ runId: id, place, content, bytes: content.length })));
  await db.execute(sql`
    delete from run_figures kept using (
      select run_id, sum(sum(run_figures.bytes)) over (order by queued_at desc, run_id) as total
      from run_figures join runs on runs.id = run_id where attempt_id = ${attemptId} group by run_id, queued_at
    ) as sums
    where kept.run_id = sums.run_id and sums.total > ${mostBytesKept}`);
}

export async function selectOptionalRunFigure(db: Db, runId: string, place: number): Promise<Buffer | null> {
  const rows = await db
    .select({ content: runFigures.content })
    .from(runFigures)
    .where(and(eq(runFigures.runId, runId), eq(runFigures.place, place)));
  return rows[0]?.content ?? null;
}
