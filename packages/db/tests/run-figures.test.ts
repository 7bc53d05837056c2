import { noFigures } from '@holdout/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Db, finishRun, insertRun, saveRunFigures, selectOptionalRunFigure } from '../src/index.ts';
import { eraseAttempts } from '../src/system/erase.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addRevision, addRole, addStartedAttempt } from './fixtures.ts';

const megabyte = 1024 * 1024;

let database: TestDatabase;
let db: Db;
let roleId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  roleId = await addRole(db, []);
});
afterAll(() => database.drop());

async function addAttempt(): Promise<string> {
  const attempt = await addStartedAttempt(db, roleId);
  await addRevision(db, attempt.id, 'print()');
  return attempt.id;
}

/** A run that is over, with figures of these sizes. */
async function addRun(attemptId: string, sizes: number[]): Promise<string> {
  const run = await insertRun(db, attemptId, { kind: 'visible-checks', revision: 1 });
  if (run === null) throw new Error('another run is going');
  const end = { outcome: 'completed', exitCode: 0, usage: null, tests: null, message: null } as const;
  await finishRun(db, run.id, { ...end, figures: noFigures });
  await saveRunFigures(
    db,
    run,
    sizes.map((size) => Buffer.alloc(size, 0xff)),
  );
  return run.id;
}
const placesOf = async (runId: string) =>
  (
    await db.execute<{ place: number }>(
      sql`select place from run_figures where run_id = ${runId} order by place`,
    )
  ).rows.map(({ place }) => place);

test('bytes come back as they went in, by run and place alone', async () => {
  const attemptId = await addAttempt();
  const runId = await addRun(attemptId, []);
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
  await saveRunFigures(db, { id: runId, attemptId }, [bytes, Buffer.from('<svg/>')]);
  expect(await selectOptionalRunFigure(db, runId, 0)).toEqual(bytes);
  expect(await selectOptionalRunFigure(db, runId, 2)).toBeNull();
});

test('beyond 64 MB the figures of the earliest runs go, whole runs, and nobody else’s', async () => {
  const [attemptId, otherId] = [await addAttempt(), await addAttempt()];
  const other = await addRun(otherId, [10 * megabyte]);
  const first = await addRun(attemptId, [10 * megabyte, 2 * megabyte]);
  const later: string[] = [];
  for (let n = 0; n < 5; n += 1) later.push(await addRun(attemptId, [12 * megabyte]));
  expect(await placesOf(first)).toEqual([]);
  expect(await Promise.all(later.map(placesOf))).toEqual(Array(5).fill([0]));
  expect(await placesOf(other)).toEqual([0]);
});

test('they are erased with the attempt', async () => {
  const attemptId = await addAttempt();
  const runId = await addRun(attemptId, [1]);
  await db.transaction((tx) => eraseAttempts(tx, sql`(select ${attemptId}::uuid)`));
  expect(await placesOf(runId)).toEqual([]);
});

test.each([
  ['lines of a file', { kind: 'selection', path: 'a.py', lines: { first: 2, last: 3 } }],
  ['one test', { kind: 'own-tests', test: 'tests/test_a.py::test_b' }],
] as const)('a run of %s keeps what it was of', async (_name, request) => {
  const run = await insertRun(db, await addAttempt(), { ...request, revision: 1 });
  expect(run).toMatchObject({ path: null, lines: null, test: null, ...request, figures: noFigures });
});

test('the database refuses lines without a file, and a test where nothing is tested', async () => {
  const attemptId = await addAttempt();
  const insert = (columns: string, values: string) =>
    database.pool.query(`insert into runs (attempt_id, revision, ${columns}) values ($1, 1, ${values})`, [
      attemptId,
    ]);
  await expect(insert('kind, lines', `'selection', '{"first": 1, "last": 1}'`)).rejects.toMatchObject({
    code: '23514',
  });
  await expect(insert('kind, path', `'selection', 'a.py'`)).rejects.toMatchObject({ code: '23514' });
  await expect(insert('kind, path, test', `'file', 'a.py', 'x'`)).rejects.toMatchObject({ code: '23514' });
});
