import { randomUUID } from 'node:crypto';
import { digestProject } from '@holdout/contract/digest';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  type Db,
  gradingState,
  insertGradingJob,
  removeDemo,
  requeueGradingJob,
  saveGrade,
  selectGradingJob,
  selectOptionalGrade,
  selectSubmissionsOfAttempt,
  startGradingJob,
  submitAtDeadline,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addReviewer, addRevision, addRole, addStartedAttempt, submit } from './fixtures.ts';
import { someGrade } from './some-grade.ts';

let database: TestDatabase;
let db: Db;
let roleId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  roleId = await addRole(db, [await addReviewer(db), await addReviewer(db)]);
});
afterAll(() => database.drop());

const jobsFor = async (id: string) => {
  const { rows } = await database.pool.query(
    `select 1 from graphile_worker._private_jobs where payload ->> 'submissionId' = $1`,
    [id],
  );
  return rows.length;
};

test('a submission brings its job and its reviews, and its digest is that of the folder', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const revision = await addRevision(db, attempt.id, 'a = 1\n');
  const row = await submit(db, attempt.id, revision);
  expect(row).toMatchObject({ number: 1, fileCount: 1, totalBytes: 6, isAutomatic: false });
  expect(row.digest).toBe(digestProject([{ path: 'solution.py', content: 'a = 1\n' }]));
  expect(await jobsFor(row.id)).toBe(1);
  const reviews = await database.pool.query('select pseudonym from reviews where submission_id = $1', [
    row.id,
  ]);
  expect(reviews.rows).toHaveLength(2);
});

test('a submission that is rolled back leaves no job and no review', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const revision = await addRevision(db, attempt.id, 'a = 1');
  const submitId = randomUUID();
  await submit(db, attempt.id, revision, submitId);
  await expect(submit(db, attempt.id, revision, submitId)).rejects.toMatchObject({
    cause: { code: '23505' },
  });
  expect(await selectSubmissionsOfAttempt(db, attempt.id)).toHaveLength(1);
  const jobs = await database.pool.query(
    'select 1 from grading_jobs j join submissions s on s.id = j.submission_id where s.attempt_id = $1',
    [attempt.id],
  );
  expect(jobs.rows).toHaveLength(1);
});

test('a submission cannot be changed or deleted', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const row = await submit(db, attempt.id, await addRevision(db, attempt.id, 'a = 1'));
  const refused = { cause: { code: '23001' } };
  await expect(
    db.execute(sql`update submissions set revision = 1 where id = ${row.id}`),
  ).rejects.toMatchObject(refused);
  await expect(db.execute(sql`delete from submissions where id = ${row.id}`)).rejects.toMatchObject(refused);
});

test('at the deadline the last saved work is handed in once, by however many workers', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const first = await submit(db, attempt.id, await addRevision(db, attempt.id, 'a = 1'));
  await addRevision(db, attempt.id, 'a = 2');
  expect(await submitAtDeadline(db)).toBe(0);
  await db.execute(
    sql`update attempts set opens_at = now() - interval '9 days', closes_at = now() where id = ${attempt.id}`,
  );
  const counts = await Promise.all(Array.from({ length: 5 }, () => submitAtDeadline(db)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  const [before, automatic] = await selectSubmissionsOfAttempt(db, attempt.id);
  expect(before).toEqual(first);
  expect(automatic).toMatchObject({ number: 2, revision: 2, isAutomatic: true });
  expect(await submitAtDeadline(db)).toBe(0);
});

test('a grade is recorded once per generation, and a fault puts the job back', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const { id } = await submit(db, attempt.id, await addRevision(db, attempt.id, 'a = 1'));
  expect(gradingState(await selectGradingJob(db, id))).toBe('waiting');
  const job = await startGradingJob(db, id);
  if (job === null) throw new Error('the job was not there');
  expect(gradingState(job)).toBe('grading');
  await requeueGradingJob(db, job.id, 'the engine was gone');
  expect(await selectGradingJob(db, id)).toMatchObject({
    startedAt: null,
    reason: 'the engine was gone',
    tries: 1,
  });
  await startGradingJob(db, id);
  const saved = await Promise.all([saveGrade(db, job, someGrade()), saveGrade(db, job, someGrade())]);
  expect(saved.sort()).toEqual([false, true]);
  expect(gradingState(await selectGradingJob(db, id))).toBe('graded');
  expect(await startGradingJob(db, id)).toBeNull();
  const again = await insertGradingJob(db, id);
  expect(again.generation).toBe(2);
  expect(await selectOptionalGrade(db, id)).toEqual(someGrade());
});

test('a grade that is no grade does not leave the database', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const { id } = await submit(db, attempt.id, await addRevision(db, attempt.id, 'a = 1'));
  await db.execute(
    sql`insert into grades (submission_id, generation, grade) values (${id}, 1, '{"job": "?"}')`,
  );
  await expect(selectOptionalGrade(db, id)).rejects.toThrow(/expected/i);
});

test('removing the demo removes the demo, all of it and nothing else', async () => {
  const realAttempt = await addStartedAttempt(db, roleId);
  await submit(db, realAttempt.id, await addRevision(db, realAttempt.id, 'real = 1'));
  const counts = () => countRows(database);
  const before = await counts();
  const demoRole = await addRole(db, [await addReviewer(db, true)], true);
  const demo = await addStartedAttempt(db, demoRole, true);
  const { id } = await submit(db, demo.id, await addRevision(db, demo.id, 'demo = 1'));
  const job = await startGradingJob(db, id);
  if (job) await saveGrade(db, job, someGrade());
  expect(await counts()).not.toEqual(before);
  await removeDemo(db);
  expect(await counts()).toEqual(before);
});

async function countRows({ pool }: TestDatabase): Promise<Record<string, number>> {
  const tables = ['staff', 'candidates', 'roles', 'role_reviewers', 'attempts', 'attempt_seeds', 'blobs'];
  const more = ['revisions', 'submissions', 'grading_jobs', 'grades', 'reviews'];
  const entries = [...tables, ...more].map(async (table): Promise<[string, number]> => {
    const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    return [table, rows[0]?.count ?? 0];
  });
  return Object.fromEntries(await Promise.all(entries));
}

test('a grade with text that no database holds is kept all the same', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const row = await submit(db, attempt.id, await addRevision(db, attempt.id, 'a = 1'));
  const job = await startGradingJob(db, row.id);
  if (job === null) throw new Error('the job was taken');
  const suppression = (text: string) => ({ path: 'solution.py', line: 1, text });
  const texts = ['# noqa \ud83d', '\udfff', 'a\0b', 'plain \\u0000 \\ud800 😀'];
  const grade = someGrade();
  grade.quality.suppressions = texts.map(suppression);
  await saveGrade(db, job, grade);
  const kept = (await selectOptionalGrade(db, row.id))?.quality?.suppressions.map(({ text }) => text);
  expect(kept).toEqual(['# noqa \ufffd', '\ufffd', 'a\u2400b', 'plain \\u0000 \\ud800 😀']);
});
