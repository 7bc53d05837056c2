import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  creditFault,
  type Db,
  insertAttempt,
  insertRevision,
  insertRun,
  lockAttempt,
  saveFiles,
  selectAttempt,
  selectAttemptNow,
  selectAttemptSeed,
  selectFiles,
  startAttempt,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { blobs, revisions } from '../src/work/tables.ts';
import { addAttempt, addReviewer, addRevision, addRole, addStartedAttempt } from './fixtures.ts';

let database: TestDatabase;
let db: Db;
let roleId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  roleId = await addRole(db, [await addReviewer(db)]);
});
afterAll(() => database.drop());

test('of twenty parallel saves on the same base exactly one wins', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const save = (content: string) =>
    db.transaction(async (tx) => {
      const locked = await lockAttempt(tx, attempt.id);
      if (locked.latestRevision !== 0) return 'conflict';
      const files = await saveFiles(tx, [{ path: 'solution.py', content }]);
      const row = { attemptId: attempt.id, saveId: randomUUID(), files, changedPaths: [], totalBytes: 1 };
      await insertRevision(tx, row);
      return 'saved';
    });
  const results = await Promise.all(Array.from({ length: 20 }, (_, n) => save(`x = ${n}`)));
  expect(results.filter((result) => result === 'saved')).toHaveLength(1);
  expect((await selectAttempt(db, attempt.id)).latestRevision).toBe(1);
});

test('a save id is acknowledged once', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const saveId = randomUUID();
  const row = { attemptId: attempt.id, saveId, files: {}, changedPaths: [], totalBytes: 0 };
  await insertRevision(db, row);
  await expect(insertRevision(db, row)).rejects.toMatchObject({ cause: { code: '23505' } });
});

test('revisions are immutable, whatever the code does', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  await addRevision(db, attempt.id, 'a = 1');
  const mine = eq(revisions.attemptId, attempt.id);
  await expect(db.update(revisions).set({ totalBytes: 0 }).where(mine)).rejects.toMatchObject({
    cause: { code: '23001' },
  });
  await expect(db.delete(revisions).where(mine)).rejects.toMatchObject({ cause: { code: '23001' } });
});

test('the same content is kept once, and comes back byte for byte', async () => {
  const content = `# déjà vu 🙂 ${randomUUID()}\r\n`;
  const map = await saveFiles(db, [
    { path: 'b.py', content },
    { path: 'a.py', content },
  ]);
  expect(await selectFiles(db, map)).toEqual([
    { path: 'a.py', content },
    { path: 'b.py', content },
  ]);
  const [digest = ''] = new Set(Object.values(map));
  expect(await db.select({ bytes: blobs.bytes }).from(blobs).where(eq(blobs.digest, digest))).toEqual([
    { bytes: Buffer.byteLength(content) },
  ]);
});

test('an attempt has one start, and cannot start before its workspace is there', async () => {
  const attempt = await addAttempt(db, roleId);
  expect(await startAttempt(db, attempt.id)).toBe(false);
  const started = await addStartedAttempt(db, roleId);
  const first = await selectAttempt(db, started.id);
  expect(await startAttempt(db, started.id)).toBe(true);
  expect(await selectAttempt(db, started.id)).toEqual(first);
});

test('the time limit with extra time ends an attempt before the window does, and credits move the end', async () => {
  const attempt = await addAttempt(db, roleId);
  await db.execute(sql`update attempts set time_limit_minutes = 60, extra_time_percent = 50, prepared_at = now(),
    workspace = '{"project":{},"data":{},"visible":{},"terms":{}}' where id = ${attempt.id}`);
  await startAttempt(db, attempt.id);
  const started = await selectAttempt(db, attempt.id);
  expect(minutesBetween(started.startedAt, started.closesAt)).toBe(90);
  await creditFault(db, { attemptId: attempt.id, kind: 'late_run', minutes: 7 });
  const credited = await selectAttempt(db, attempt.id);
  expect(minutesBetween(credited.startedAt, credited.closesAt)).toBe(97);
  expect(credited.creditedMinutes).toBe(7);
});

test('extra time without a time limit widens the window', async () => {
  const plain = await addAttempt(db, roleId);
  expect(minutesBetween(plain.opensAt, plain.closesAt)).toBe(7 * 24 * 60);
  const longer = await addAttempt(db, roleId, { extraTimePercent: 25 });
  expect(minutesBetween(longer.opensAt, longer.closesAt)).toBe(7 * 24 * 60 * 1.25);
});

test('whether an attempt is closed is said by the database clock', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  expect((await selectAttemptNow(db, attempt.id)).isClosed).toBe(false);
  await db.execute(
    sql`update attempts set opens_at = now() - interval '1 day', closes_at = now() where id = ${attempt.id}`,
  );
  expect((await selectAttemptNow(db, attempt.id)).isClosed).toBe(true);
  await expect(
    db.execute(sql`update attempts set closes_at = opens_at - interval '1 second' where id = ${attempt.id}`),
  ).rejects.toMatchObject({ cause: { code: '23514' } });
});

test('each attempt has a seed of 128 bits, apart from the attempt', async () => {
  const [one, other] = [await addAttempt(db, roleId), await addAttempt(db, roleId)];
  const seed = await selectAttemptSeed(db, one.id);
  expect(seed).toMatch(/^[0-9a-f]{32}$/);
  expect(await selectAttemptSeed(db, other.id)).not.toBe(seed);
  expect(JSON.stringify(await selectAttempt(db, one.id))).not.toContain(seed);
});

test('a person has one attempt in a role, however often they are invited at once', async () => {
  const attempt = await addAttempt(db, roleId);
  const again = {
    roleId,
    candidateId: attempt.candidateId,
    challengeId: 'churn',
    challengeVersion: '1.0.0',
    challengeDigest: 'a'.repeat(64),
    windowDays: 3,
  };
  expect(await Promise.all([insertAttempt(db, again), insertAttempt(db, again)])).toEqual([null, null]);
});

test('of ten runs started at once one is queued, with its job', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const revision = await addRevision(db, attempt.id, 'a = 1');
  const request = { kind: 'visible-checks', revision } as const;
  const started = await Promise.all(Array.from({ length: 10 }, () => insertRun(db, attempt.id, request)));
  const queued = started.filter((row) => row !== null);
  expect(queued).toHaveLength(1);
  const jobs = await database.pool.query(
    `select payload ->> 'runId' as id from graphile_worker._private_jobs where payload ->> 'runId' = $1`,
    [queued[0]?.id],
  );
  expect(jobs.rows).toHaveLength(1);
});

function minutesBetween(from: Date | null, to: Date): number {
  return Math.round((to.getTime() - (from?.getTime() ?? 0)) / 60_000);
}
