import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  creditOutage,
  enqueue,
  giveUpStuckWork,
  insertRun,
  releaseSilentWorkers,
  selectAttempt,
  selectGradingJob,
  selectRun,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addReviewer, addRevision, addRole, addStartedAttempt, beat, submit } from './fixtures.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
});
afterAll(() => database.drop());

const age = (id: string, seconds: number) =>
  database.db.execute(
    sql`update worker_beats set alive_at = now() - make_interval(secs => ${seconds}) where id = ${id}`,
  );
const hold = (worker: string, seconds: number) =>
  database.db.execute(sql`update graphile_worker._private_jobs set locked_by = ${worker}, attempts = attempts + 1,
    locked_at = now() - make_interval(secs => ${seconds})`);
const heldBy = async () =>
  (
    await database.db.execute<{ by: string | null }>(
      sql`select locked_by as by from graphile_worker._private_jobs`,
    )
  ).rows;
const forgetAll = () => database.db.execute(sql`delete from worker_beats`);
const forgetJobs = () => database.db.execute(sql`delete from graphile_worker._private_jobs`);

test('jobs of a worker that fell silent are released, those of a living one are not', async () => {
  await enqueue(database.db, 'prepare-attempt', { attemptId: crypto.randomUUID() });
  await beat(database.db, 'living');
  await hold('living', 500);
  expect(await releaseSilentWorkers(database.db, 30)).toEqual([]);
  await age('living', 31);
  expect(await releaseSilentWorkers(database.db, 30)).toEqual(['living']);
  expect(await heldBy()).toEqual([{ by: null }]);
});

test('a worker that died before its first beat is found by the jobs it holds, but only after the silence', async () => {
  await hold('newborn', 5);
  expect(await releaseSilentWorkers(database.db, 30)).toEqual([]);
  await hold('newborn', 31);
  expect(await releaseSilentWorkers(database.db, 30)).toEqual(['newborn']);
  await forgetJobs();
});

test('an outage is given back to those who were working, once, and to nobody else', async () => {
  const roleId = await addRole(database.db, []);
  const working = await addStartedAttempt(database.db, roleId);
  const closed = await addStartedAttempt(database.db, roleId);
  await database.db.execute(sql`update attempts set opens_at = now() - interval '9 days',
    closes_at = now() - interval '3 hours' where id = ${closed.id}`);
  await database.db.execute(
    sql`update attempts set started_at = now() - interval '5 hours' where id in (${working.id}, ${closed.id})`,
  );
  await forgetAll();
  await beat(database.db, 'gone');
  await age('gone', 595);

  const credits = await Promise.all([1, 2, 3].map(() => creditOutage(database.db, 30)));
  expect(credits.filter((credit) => credit.attempts > 0)).toEqual([{ minutes: 10, attempts: 1 }]);
  const after = await selectAttempt(database.db, working.id);
  expect(after.creditedMinutes).toBe(10);
  expect(after.closesAt.getTime() - working.closesAt.getTime()).toBe(600_000);
  expect((await selectAttempt(database.db, closed.id)).creditedMinutes).toBe(0);
});

test('a short restart and a first start give nothing back', async () => {
  await forgetAll();
  expect(await creditOutage(database.db, 30)).toEqual({ minutes: 0, attempts: 0 });
  await beat(database.db, 'restarted');
  await age('restarted', 60);
  expect(await creditOutage(database.db, 30)).toEqual({ minutes: 0, attempts: 0 });
});

test('work that no job stands for any more is given up with a reason, and its time given back; work in the queue is left alone', async () => {
  const roleId = await addRole(database.db, [await addReviewer(database.db)]);
  const attempt = await addStartedAttempt(database.db, roleId);
  const revision = await addRevision(database.db, attempt.id, 'print()');
  const run = await insertRun(database.db, attempt.id, {
    kind: 'visible-checks',
    revision,
  });
  const submission = await submit(database.db, attempt.id, revision);
  await database.db.execute(sql`update grading_jobs set queued_at = now() - interval '10 minutes'`);
  await database.db.execute(sql`update runs set queued_at = now() - interval '10 minutes'`);
  expect(await giveUpStuckWork(database.db, 3600)).toEqual({ gradings: 0, runs: 0 });

  await database.db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts`);
  expect(await giveUpStuckWork(database.db, 3600)).toEqual({ gradings: 1, runs: 1 });
  expect(await selectGradingJob(database.db, submission.id)).toMatchObject({
    reason: expect.stringContaining('too often'),
  });
  expect((await selectRun(database.db, run?.id ?? '')).failedAt).not.toBeNull();
  // For ten minutes the candidate waited for an answer that never came.
  expect((await selectAttempt(database.db, attempt.id)).creditedMinutes).toBe(11);
});

test('nothing outlives the maximum age', async () => {
  await forgetJobs();
  const attempt = await addStartedAttempt(database.db, await addRole(database.db, []));
  const revision = await addRevision(database.db, attempt.id, 'print()');
  await submit(database.db, attempt.id, revision);
  await database.db.execute(
    sql`update grading_jobs set queued_at = now() - interval '2 hours' where failed_at is null`,
  );
  expect(await giveUpStuckWork(database.db, 3600)).toEqual({ gradings: 1, runs: 0 });
});
