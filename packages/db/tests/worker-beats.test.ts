import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Db, isAnyWorkerServing, selectAliveWorkers } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { beat } from './fixtures.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
});
afterAll(() => database.drop());
beforeEach(() => db.execute(sql`delete from worker_beats`));

const age = (id: string, seconds: number) =>
  db.execute(
    sql`update worker_beats set alive_at = now() - make_interval(secs => ${seconds}) where id = ${id}`,
  );

test('a worker with two pools is one worker, and one that fell silent is none', async () => {
  const processId = randomUUID();
  await beat(db, 'gradings', { processId });
  await beat(db, 'runs', { processId });
  await beat(db, 'silent');
  await age('gradings', 20);
  await age('silent', 31);
  expect(await selectAliveWorkers(db)).toMatchObject([{ id: 'runs', processId, name: 'here/main' }]);
});

test('what is asked for is taken up while a living worker serves', async () => {
  expect(await isAnyWorkerServing(db)).toBe(false);
  await beat(db, 'refusing', { isServing: false });
  await beat(db, 'silent');
  await age('silent', 31);
  expect(await isAnyWorkerServing(db)).toBe(false);
  await beat(db, 'refusing', { isServing: true });
  expect(await isAnyWorkerServing(db)).toBe(true);
});

test('a health that is none does not leave the database', async () => {
  await beat(db, 'odd');
  await db.execute(sql`update worker_beats set health = '{"isServing": "perhaps"}'`);
  await expect(selectAliveWorkers(db)).rejects.toThrow(/invalid/i);
});
