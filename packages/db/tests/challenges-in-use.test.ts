import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Db, selectChallengesInUse } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addAttempt, addReviewer, addRole, addStartedAttempt } from './fixtures.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
});
afterAll(() => database.drop());

test('challenges are in use by roles and by attempts whose time is not over, most people at work first', async () => {
  expect(await selectChallengesInUse(db)).toEqual([]);
  const roleId = await addRole(db, [await addReviewer(db)]);
  expect(await selectChallengesInUse(db)).toEqual([{ challengeId: 'churn', activeAttempts: 0 }]);

  const [waiting, started, over] = await Promise.all([
    addAttempt(db, roleId),
    addStartedAttempt(db, roleId),
    addStartedAttempt(db, roleId),
  ]);
  await db.execute(sql`update attempts set challenge_id = 'practice' where id = ${started.id}`);
  await db.execute(sql`update attempts set challenge_id = 'fraud' where id = ${waiting.id}`);
  await db.execute(sql`update attempts set challenge_id = 'gone', opens_at = now() - interval '2 days',
    closes_at = now() - interval '1 day' where id = ${over.id}`);
  expect(await selectChallengesInUse(db)).toEqual([
    { challengeId: 'practice', activeAttempts: 1 },
    { challengeId: 'churn', activeAttempts: 0 },
    { challengeId: 'fraud', activeAttempts: 0 },
  ]);
});
