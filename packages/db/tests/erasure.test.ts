import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  type Db,
  eraseOverdue,
  insertRecordedEvents,
  insertRevision,
  lockAttempt,
  removeDemo,
  saveFiles,
  selectFiles,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addReviewer, addRevision, addRole, addStartedAttempt, submit } from './fixtures.ts';

/** What candidates are promised about their data: gone when its time is over, and nothing else is. */
let database: TestDatabase;
let db: Db;
let roleId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  roleId = await addRole(db, [await addReviewer(db)]);
});
afterAll(() => database.drop());

const count = async (table: string, column: string, id: string) =>
  Number(
    (await db.execute(sql.raw(`select count(*) as n from ${table} where ${column} = '${id}'`))).rows[0]?.n,
  );

const someEvent = {
  number: 1,
  at: '2026-11-01T10:00:00Z',
  event: { kind: 'presence', action: 'opened' },
} as const;

const closeMonthsAgo = (attemptId: string, months: number) =>
  db.execute(sql`update attempts set opens_at = now() - interval '3 years', window_ends_at = closes_at,
    closes_at = now() - make_interval(months => ${months}) where id = ${attemptId}`);

test('work is erased when its retention is over, with the person, and the log says so', async () => {
  const kept = await addStartedAttempt(db, roleId);
  const over = await addStartedAttempt(db, roleId);
  for (const attempt of [kept, over])
    await submit(db, attempt.id, await addRevision(db, attempt.id, `# work of ${attempt.id}`));
  for (const attempt of [kept, over]) await insertRecordedEvents(db, attempt.id, randomUUID(), [someEvent]);
  await closeMonthsAgo(kept.id, 5);
  await closeMonthsAgo(over.id, 7);

  expect(await eraseOverdue(db)).toBe(1);
  expect(await eraseOverdue(db)).toBe(0);

  for (const table of ['revisions', 'recorded_events', 'submissions', 'reviews', 'attempt_seeds']) {
    expect([table, await count(table, 'attempt_id', over.id)]).toEqual([table, 0]);
  }
  expect(await count('candidates', 'id', over.candidateId)).toBe(0);
  expect(await count('candidates', 'id', kept.candidateId)).toBe(1);
  expect(await count('submissions', 'attempt_id', kept.id)).toBe(1);
  expect(await count('recorded_events', 'attempt_id', kept.id)).toBe(1);
  expect(await count('audit_events', 'object_id', over.id)).toBe(1);
  const words = (await db.execute(sql`select content from blobs`)).rows.map((row) => row.content);
  expect(words).toContain(`# ${kept.id}`);
  expect(words).not.toContain(`# ${over.id}`);
});

test('a save that meets a removal keeps its contents', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  // The same text lies there unused, so the save finds it instead of writing it.
  await saveFiles(db, [{ path: 'solution.py', content: 'unused so far' }]);
  let removal: Promise<void> | undefined;
  const files = await db.transaction(async (tx) => {
    await lockAttempt(tx, attempt.id);
    const saved = await saveFiles(tx, [{ path: 'solution.py', content: 'unused so far' }]);
    removal = removeDemo(db);
    await waitsForLock();
    await insertRevision(tx, {
      attemptId: attempt.id,
      saveId: randomUUID(),
      files: saved,
      changedPaths: ['solution.py'],
      totalBytes: 13,
    });
    return saved;
  });
  await removal;
  expect(await selectFiles(db, files)).toEqual([{ path: 'solution.py', content: 'unused so far' }]);
});

/** Returns once somebody waits for the lock on contents; the test's own time-out ends it when nobody does. */
async function waitsForLock(): Promise<void> {
  for (;;) {
    const { rows } = await db.execute(
      sql`select 1 from pg_locks where relation = 'blobs'::regclass and not granted`,
    );
    if (rows.length > 0) return;
  }
}
