import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  creditFault,
  type Db,
  insertTimeEntry,
  type StaffTimeEntry,
  selectAttempt,
  selectTimeEntries,
  startAttempt,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addAttempt, addReviewer, addRole, addStartedAttempt } from './fixtures.ts';

/** An entry and the end of the attempt are one step: nothing moves the end without leaving a line in the log. */
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

const entryOf = (attemptId: string, change: Partial<StaffTimeEntry>): StaffTimeEntry => ({
  id: randomUUID(),
  attemptId,
  kind: 'extra',
  minutes: 0,
  percent: 0,
  windowMinutes: 0,
  endMinutes: 0,
  reason: 'Because of a fire alarm.',
  staffId,
  undoes: null,
  ...change,
});
const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000);

test('an entry moves the end and keeps what it was from then on', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  await insertTimeEntry(db, entryOf(attempt.id, { minutes: 30, endMinutes: 30 }));
  await creditFault(db, { attemptId: attempt.id, kind: 'late_run', minutes: 2 });
  const after = await selectAttempt(db, attempt.id);
  expect(minutesBetween(attempt.closesAt, after.closesAt)).toBe(32);
  const entries = await selectTimeEntries(db, attempt.id);
  expect(entries.map(({ kind, by }) => [kind, by])).toEqual([
    ['extra', 'Rosa Reviewer'],
    ['late_run', null],
  ]);
  expect(entries.at(-1)?.closesAt).toEqual(after.closesAt);
});

test('with a time limit a longer window changes nothing while the limit ends first; a share moves both', async () => {
  const attempt = await addAttempt(db, roleId);
  await db.execute(sql`update attempts set time_limit_minutes = 60, prepared_at = now(),
    workspace = '{"project":{},"data":{},"visible":{},"terms":{}}' where id = ${attempt.id}`);
  await startAttempt(db, attempt.id);
  const started = await selectAttempt(db, attempt.id);
  await insertTimeEntry(db, entryOf(attempt.id, { kind: 'window', minutes: 60, windowMinutes: 60 }));
  const wider = await selectAttempt(db, attempt.id);
  expect(wider.closesAt).toEqual(started.closesAt);
  expect(minutesBetween(started.windowEndsAt, wider.windowEndsAt)).toBe(60);
  await insertTimeEntry(
    db,
    entryOf(attempt.id, { kind: 'accommodation_percent', percent: 50, windowMinutes: 10 }),
  );
  const longer = await selectAttempt(db, attempt.id);
  expect(minutesBetween(longer.startedAt as Date, longer.closesAt)).toBe(90);
});

test('an entry is for ever, is taken back once, and only a person gives a reason', async () => {
  const attempt = await addStartedAttempt(db, roleId);
  const given = entryOf(attempt.id, { minutes: 5, endMinutes: 5 });
  await insertTimeEntry(db, given);
  await creditFault(db, { attemptId: attempt.id, kind: 'outage', minutes: 9 });
  const refusedBy = (code: string) => ({ cause: { code } });
  await expect(db.execute(sql`delete from time_entries where id = ${given.id}`)).rejects.toMatchObject(
    refusedBy('23001'),
  );
  await expect(
    db.execute(sql`update time_entries set minutes = 1 where id = ${given.id}`),
  ).rejects.toMatchObject(refusedBy('23001'));
  const against = { minutes: -5, endMinutes: -5, undoes: given.id };
  await insertTimeEntry(db, entryOf(attempt.id, against));
  await expect(insertTimeEntry(db, entryOf(attempt.id, against))).rejects.toMatchObject(refusedBy('23505'));
  const nobody = entryOf(attempt.id, { kind: 'late_run', endMinutes: 5 });
  await expect(insertTimeEntry(db, nobody)).rejects.toMatchObject(refusedBy('23514'));
  const { closesAt } = await selectAttempt(db, attempt.id);
  expect(minutesBetween(attempt.closesAt, closesAt)).toBe(9);
});

test('a fault of an attempt that has been erased meanwhile is nobody’s fault any more', async () => {
  await creditFault(db, { attemptId: randomUUID(), kind: 'failed_run', minutes: 3 });
  const { rows } = await db.execute(sql`select 1 from time_entries where kind = 'failed_run'`);
  expect(rows).toEqual([]);
});
