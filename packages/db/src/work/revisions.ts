import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import type { AttemptRow } from './attempts.ts';
import { attempts, type FileMap, revisions } from './tables.ts';

export type RevisionRow = typeof revisions.$inferSelect;

/** Adds the next revision. The caller holds the attempt's lock and has checked what it builds on. */
export async function insertRevision(
  db: Db,
  revision: { attemptId: string; saveId: string; files: FileMap; changedPaths: string[]; totalBytes: number },
): Promise<RevisionRow> {
  const counted = db.$with('counted').as(
    db
      .update(attempts)
      .set({ latestRevision: sql`${attempts.latestRevision} + 1` })
      .where(eq(attempts.id, revision.attemptId))
      .returning({ number: attempts.latestRevision }),
  );
  const rows = await db
    .with(counted)
    .insert(revisions)
    .values({ ...revision, number: sql`(select latest_revision from counted)` })
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

/** The revision that a save became when it was acknowledged before, and the one that a new save would follow. */
export async function selectRevisionsForSave(
  db: Db,
  { id, latestRevision }: Pick<AttemptRow, 'id' | 'latestRevision'>,
  saveId: string,
): Promise<{ known: RevisionRow | null; latest: RevisionRow | null }> {
  const rows = await db
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.attemptId, id),
        or(eq(revisions.saveId, saveId), eq(revisions.number, latestRevision)),
      ),
    );
  const known = rows.find((row) => row.saveId === saveId) ?? null;
  if (latestRevision === 0) return { known, latest: null };
  const latest = onlyRow(
    rows.filter((row) => row.number === latestRevision),
    'revision',
  );
  return { known, latest };
}

/** Paths that changed after a revision, in any later one. */
export async function selectPathsChangedSince(db: Db, attemptId: string, number: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ path: sql<string>`unnest(${revisions.changedPaths})` })
    .from(revisions)
    .where(sql`${revisions.attemptId} = ${attemptId} and ${revisions.number} > ${number}`);
  return rows.map((row) => row.path).sort();
}

const mostEntries = 200;
const mostNamedPaths = 20;

/** The history below a revision (all of it without one), the newest first, as much as is read at once. */
export async function selectRevisionEntries(db: Db, attemptId: string, before?: number) {
  const isBelow = before === undefined ? undefined : lt(revisions.number, before);
  const rows = await db
    .select({
      revision: revisions.number,
      savedAt: revisions.savedAt,
      changedPaths: sql<string[]>`${revisions.changedPaths}[1:${sql.raw(`${mostNamedPaths}`)}]`,
      changedCount: sql<number>`cardinality(${revisions.changedPaths})`,
    })
    .from(revisions)
    .where(and(eq(revisions.attemptId, attemptId), isBelow))
    .orderBy(desc(revisions.number))
    .limit(mostEntries + 1);
  return { entries: rows.slice(0, mostEntries), hasOlder: rows.length > mostEntries };
}
