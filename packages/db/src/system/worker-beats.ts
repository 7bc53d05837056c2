import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { workerBeats } from './tables.ts';

/** A worker counts as dead after this long without a beat; a busy event loop must not look dead. */
const workerSilenceSeconds = 30;
const isAlive = sql`${workerBeats.aliveAt} > now() - make_interval(secs => ${workerSilenceSeconds}::float8)`;

/** `id` is the queue's worker pool id, so that a dead worker's jobs can be released by it. */
export type WorkerBeat = Omit<typeof workerBeats.$inferInsert, 'aliveAt' | 'startedAt'>;

export async function beatWorker(db: Db, beat: WorkerBeat): Promise<void> {
  const { id: _, ...said } = beat;
  await db
    .insert(workerBeats)
    .values(beat)
    .onConflictDoUpdate({ target: workerBeats.id, set: { ...said, aliveAt: sql`now()` } });
}

export async function removeWorkerBeat(db: Db, id: string): Promise<void> {
  await db.delete(workerBeats).where(eq(workerBeats.id, id));
}

/** One row for each worker that lives, by its newest sign of life. */
export function selectAliveWorkers(db: Db): Promise<(typeof workerBeats.$inferSelect)[]> {
  return db
    .selectDistinctOn([workerBeats.processId])
    .from(workerBeats)
    .where(isAlive)
    .orderBy(workerBeats.processId, desc(workerBeats.aliveAt));
}

/** Whether some worker would take up what is asked for now. */
export async function isAnyWorkerServing(db: Db): Promise<boolean> {
  const rows = await db
    .select({ id: workerBeats.id })
    .from(workerBeats)
    .where(and(isAlive, sql`${workerBeats.health} ->> 'isServing' = 'true'`))
    .limit(1);
  return rows.length > 0;
}
