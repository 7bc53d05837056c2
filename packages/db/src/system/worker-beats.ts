import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { workerBeats } from './tables.ts';

/** A worker counts as dead after this long without a beat; a busy event loop must not look dead. */
export const workerSilenceSeconds = 30;

/** `id` is the queue's worker pool id, so that a dead worker's jobs can be released by it. */
export async function beatWorker(
  db: Db,
  beat: { id: string; engine: string; image: string; lacks: string[] },
): Promise<void> {
  await db
    .insert(workerBeats)
    .values(beat)
    .onConflictDoUpdate({
      target: workerBeats.id,
      set: { engine: beat.engine, image: beat.image, lacks: beat.lacks, aliveAt: sql`now()` },
    });
}

export async function removeWorkerBeat(db: Db, id: string): Promise<void> {
  await db.delete(workerBeats).where(eq(workerBeats.id, id));
}

export function selectAliveWorkers(db: Db) {
  return db
    .select()
    .from(workerBeats)
    .where(sql`${workerBeats.aliveAt} > now() - make_interval(secs => ${workerSilenceSeconds}::float8)`);
}
