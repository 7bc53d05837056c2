import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { attempts, type FileMap, revisions } from './tables.ts';

export type RevisionRow = typeof revisions.$inferSelect;

/** Adds the next revision. The caller holds the attempt's lock and has checked what it builds on. */
export async function insertRevision(
  db: Db,
  revision: { attemptId: string; saveId: string; files: FileMap; changedPaths: string[]; totalBytes: number },
): Promise<RevisionRow> {
  const counted = await db
    .update(attempts)
    .set({ latestRevision: sql`${attempts.latestRevision} + 1` })
    .where(eq(attempts.id, revision.attemptId))
    .returning({ number: attempts.latestRevision });
  const { number } = onlyRow(counted, 'attempt');
  const rows = await db
    .insert(revisions)
    .values({ ...revision, number })
    .returning();
  return onlyRow(rows, 'revision');
}

export async function selectRevision(db: Db, attemptId: string, number: number): Promise<RevisionRow> {
  const rows = await db
    .select()
    .from(revisions)
    .where(sql`${revisions.attemptId} = ${attemptId} and ${revisions.number} = ${number}`);
  return onlyRow(rows, 'revision');
}

/** The save with this id, when it has been acknowledged before. */
export async function selectOptionalRevisionBySave(
  db: Db,
  attemptId: string,
  saveId: string,
): Promise<RevisionRow | null> {
  const rows = await db
    .select()
    .from(revisions)
    .where(sql`${revisions.attemptId} = ${attemptId} and ${revisions.saveId} = ${saveId}`);
  return rows[0] ?? null;
}

/** Paths that changed after a revision, in any later one. */
export async function selectPathsChangedSince(db: Db, attemptId: string, number: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ path: sql<string>`unnest(${revisions.changedPaths})` })
    .from(revisions)
    .where(sql`${revisions.attemptId} = ${attemptId} and ${revisions.number} > ${number}`);
  return rows.map((row) => row.path).sort();
}

/** The history, newest first, without contents. */
export function selectRevisionEntries(db: Db, attemptId: string) {
  return db
    .select({
      revision: revisions.number,
      savedAt: revisions.savedAt,
      changedPaths: revisions.changedPaths,
      // Columns written out: of a single table they would come without its name and mean the inner one's.
      isSubmitted: sql<boolean>`exists (select 1 from submissions s
        where s.attempt_id = revisions.attempt_id and s.revision = revisions.number)`,
    })
    .from(revisions)
    .where(eq(revisions.attemptId, attemptId))
    .orderBy(desc(revisions.number))
    .limit(2000);
}
