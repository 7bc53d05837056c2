import { randomUUID } from 'node:crypto';
import { longestPauseHours } from '@holdout/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  creditOutage,
  type Db,
  insertPause,
  insertPauseEnd,
  insertPractice,
  selectAttempt,
  selectAttemptNow,
  selectOptionalPractice,
  selectSubmissionsOfAttempt,
  selectTimeEntries,
  submitAtDeadline,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addAttempt, addReviewer, addRevision, addRole, addStartedAttempt, beat } from './fixtures.ts';

/** While the time is paused no deadline passes, and afterwards exactly as much is left as before. */
let database: TestDatabase;
let db: Db;
let roleId: string;
let staffId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  staffId = await addReviewer(db);
  roleId = await addRole(db, [staffId]);
});
afterAll(() => database.drop());

const reason = 'Because of a fire alarm.';
async function pause(attemptId: string): Promise<string> {
  const id = randomUUID();
  await insertPause(db, { id, attemptId, reason, staffId, longestHours: longestPauseHours });
  return id;
}
const endPause = (pauseId: string) => insertPauseEnd(db, { id: randomUUID(), pauseId, reason, staffId });

/** Puts all that has happened to an attempt so far into the past, as if so much time had passed since. */
async function letPass(attemptId: string, time: string): Promise<void> {
  const ago = sql`${time}::interval`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table time_entries disable trigger user`);
    await tx.execute(sql`update attempts set opens_at = opens_at - ${ago}, started_at = started_at - ${ago},
      window_ends_at = window_ends_at - ${ago}, closes_at = closes_at - ${ago}, paused_at = paused_at - ${ago},
      paused_until = paused_until - ${ago} where id = ${attemptId}`);
    await tx.execute(sql`update time_entries set at = at - ${ago}, closes_at = closes_at - ${ago}
      where attempt_id = ${attemptId}`);
    await tx.execute(sql`alter table time_entries enable trigger user`);
  });
}

/** Work with something saved in it and ten minutes left. */
async function openWork(): Promise<string> {
  const { id } = await addStartedAttempt(db, roleId);
  await addRevision(db, id, 'x = 1\n');
  await db.execute(sql`update attempts set time_limit_minutes = 60, started_at = now() - interval '50 minutes',
    closes_at = now() + interval '10 minutes' where id = ${id}`);
  return id;
}

/** How long a pause was and how much later the end is than it was before, to the microsecond. */
async function measure(attemptId: string, closedAt: string) {
  const { rows } = await db.execute(sql`
    select extract(epoch from sum(ended.at - begun.at))::text as paused,
      extract(epoch from min(attempts.closes_at) - ${closedAt}::timestamptz)::text as later
    from time_entries begun join time_entries ended on ended.undoes = begun.id
      join attempts on attempts.id = begun.attempt_id where attempts.id = ${attemptId}`);
  return { paused: rows[0]?.paused, later: rows[0]?.later };
}
async function endOf(attemptId: string): Promise<string> {
  const { rows } = await db.execute(sql`select closes_at::text as at from attempts where id = ${attemptId}`);
  return String(rows[0]?.at);
}

test('the end moves by exactly what the pauses took, one after another, and the window by nothing', async () => {
  const id = await openWork();
  const [before, { windowEndsAt }] = [await endOf(id), await selectAttempt(db, id)];
  await endPause(await pause(id));
  await endPause(await pause(id));
  const { paused, later } = await measure(id, before);
  expect(Number(paused)).toBeGreaterThan(0);
  expect(later).toBe(paused);
  expect(await selectAttempt(db, id)).toMatchObject({ windowEndsAt });
});

test('no deadline passes in a pause, and nothing is handed in; what was left before is left after it', async () => {
  const id = await openWork();
  const pauseId = await pause(id);
  await letPass(id, '26 hours');
  expect(await selectAttemptNow(db, id)).toMatchObject({ isPaused: true, isClosed: false });
  await submitAtDeadline(db);
  expect(await selectSubmissionsOfAttempt(db, id)).toEqual([]);

  await endPause(pauseId);
  const after = await selectAttemptNow(db, id);
  expect(after).toMatchObject({ isPaused: false, isClosed: false });
  expect((after.closesAt.getTime() - after.serverNow.getTime()) / 60_000).toBeCloseTo(10, 1);
  expect((await selectTimeEntries(db, id)).map(({ minutes }) => minutes)).toEqual([0, 26 * 60]);
  await letPass(id, '10 minutes');
  await submitAtDeadline(db);
  expect(await selectSubmissionsOfAttempt(db, id)).toMatchObject([{ isAutomatic: true, revision: 1 }]);
});

test('a pause that nobody ends is over by itself, and what was left then runs out', async () => {
  const id = await openWork();
  await pause(id);
  await letPass(id, `${longestPauseHours} hours`);
  expect(await selectAttemptNow(db, id)).toMatchObject({ isPaused: false, isClosed: false });
  await letPass(id, '9 minutes');
  expect((await selectAttemptNow(db, id)).isClosed).toBe(false);
  await letPass(id, '1 minute');
  expect((await selectAttemptNow(db, id)).isClosed).toBe(true);
  await submitAtDeadline(db);
  expect(await selectSubmissionsOfAttempt(db, id)).toHaveLength(1);
});

test('an end that was on its way before the pause began does not take time away', async () => {
  const id = await openWork();
  const before = await selectAttempt(db, id);
  await db.transaction(async (early) => {
    await early.execute(sql`select now()`);
    const pauseId = await pause(id);
    await insertPauseEnd(early, { id: randomUUID(), pauseId, reason, staffId });
  });
  expect((await selectAttempt(db, id)).closesAt).toEqual(before.closesAt);
});

test('a pause is ended once, and only a clock that runs can stand', async () => {
  const pauseId = await pause(await openWork());
  await endPause(pauseId);
  const refused = { cause: { code: '23514' } };
  await expect(endPause(pauseId)).rejects.toMatchObject(refused);

  const waiting = await addAttempt(db, roleId);
  const begun = await addStartedAttempt(db, roleId);
  await insertPractice(db, await selectAttempt(db, begun.id), {
    challengeId: 'practice',
    challengeVersion: '1.0.0',
    challengeDigest: 'a'.repeat(64),
    windowDays: 1,
  });
  const practice = await selectOptionalPractice(db, begun.id);
  for (const id of [waiting.id, practice?.id ?? '']) await expect(pause(id)).rejects.toMatchObject(refused);
});

test('an outage within a pause cost nobody anything; one that began before it did', async () => {
  const [paused, pausedLate] = [await openWork(), await openWork()];
  await pause(paused);
  await letPass(paused, '20 minutes');
  await letPass(pausedLate, '20 minutes');
  await db.execute(sql`update attempts set closes_at = now() + interval '1 hour' where id = ${pausedLate}`);
  await pause(pausedLate);
  await beat(db, 'gone');
  await db.execute(sql`update worker_beats set alive_at = now() - interval '9 minutes 55 seconds'`);
  await creditOutage(db, 30);
  expect((await selectAttempt(db, paused)).creditedMinutes).toBe(0);
  expect((await selectAttempt(db, pausedLate)).creditedMinutes).toBe(10);
});
