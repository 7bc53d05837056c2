import { randomUUID } from 'node:crypto';
import { type NumberedEvent, recordingLimits } from '@holdout/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  countRecordedEvents,
  type Db,
  insertRecordedEvents,
  insertRun,
  lockAttempt,
  selectRecording,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addReviewer, addRevision, addRole, addStartedAttempt, submit } from './fixtures.ts';

let database: TestDatabase;
let db: Db;
let roleId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  roleId = await addRole(db, [await addReviewer(db)]);
});
afterAll(() => database.drop());

/** Edits with these numbers, one a second. */
const edits = (...numbers: number[]): NumberedEvent[] =>
  numbers.map((number) => ({
    number,
    at: new Date(Date.UTC(2026, 10, 1) + number * 1000).toISOString(),
    event: { kind: 'edit', path: 'solution.py', offset: number, removed: 0, added: 1 },
  }));

test('an event counts once, however often it is sent and in whatever company', async () => {
  const { id } = await addStartedAttempt(db, roleId);
  const [one, other] = [randomUUID(), randomUUID()];
  await insertRecordedEvents(db, id, one, edits(1, 2));
  await insertRecordedEvents(db, id, one, edits(1, 2));
  await insertRecordedEvents(db, id, one, edits(2, 3, 4));
  await insertRecordedEvents(db, id, other, edits(1, 2));
  expect(await countRecordedEvents(db, id)).toBe(6);
});

test('twenty requests at once with the same events leave each once', async () => {
  const { id } = await addStartedAttempt(db, roleId);
  const recorder = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => insertRecordedEvents(db, id, recorder, edits(1, 2, 3))));
  expect(await countRecordedEvents(db, id)).toBe(3);
});

test('what is recorded cannot be changed or deleted', async () => {
  const { id } = await addStartedAttempt(db, roleId);
  await insertRecordedEvents(db, id, randomUUID(), edits(1));
  const refused = { cause: { code: '23001' } };
  await expect(
    db.execute(sql`update recorded_events set number = 2 where attempt_id = ${id}`),
  ).rejects.toMatchObject(refused);
  await expect(db.execute(sql`delete from recorded_events where attempt_id = ${id}`)).rejects.toMatchObject(
    refused,
  );
});

test('an attempt has room for so many; from then on nothing is added, and every request is told', async () => {
  const { id } = await addStartedAttempt(db, roleId);
  const recorder = randomUUID();
  expect(await insertRecordedEvents(db, id, recorder, edits(1))).toEqual({ isFull: false });
  await db.execute(sql`insert into recorded_events (attempt_id, recorder, number, event, told_at)
    select attempt_id, recorder, n, event, told_at
    from recorded_events, generate_series(2, ${recordingLimits.events - 1}::int) n where attempt_id = ${id}`);
  const [before, last, beyond] = [-1, 0, 1].map((more) => recordingLimits.events + more) as [
    number,
    number,
    number,
  ];
  expect(await insertRecordedEvents(db, id, recorder, edits(before))).toEqual({ isFull: false });
  const two = [edits(last, beyond), edits(last, beyond)];
  const replies = await Promise.all(two.map((each) => insertRecordedEvents(db, id, randomUUID(), each)));
  expect(replies).toEqual([{ isFull: true }, { isFull: true }]);
  expect(await countRecordedEvents(db, id)).toBe(recordingLimits.events);
});

test('saving never waits for the recording', async () => {
  const { id } = await addStartedAttempt(db, roleId);
  await db.transaction(async (recording) => {
    await insertRecordedEvents(recording, id, randomUUID(), edits(1));
    // Another connection, as a save has one.
    await db.transaction(async (saving) => {
      await saving.execute(sql`set local lock_timeout = '2s'`);
      await lockAttempt(saving, id);
    });
  });
});

test('events, saves, runs and submissions are one list, the newest first, read in parts and by kind', async () => {
  const { id } = await addStartedAttempt(db, roleId);
  await insertRecordedEvents(db, id, randomUUID(), edits(1, 2, 3));
  const revision = await addRevision(db, id, 'a = 1');
  await insertRun(db, id, { kind: 'file', path: 'solution.py', revision });
  await submit(db, id, revision);
  const { entries, hasOlder } = await selectRecording(db, id);
  expect(hasOlder).toBe(false);
  expect(entries.map(({ fact }) => (fact.kind === 'edit' ? fact.offset : fact.kind))).toEqual([
    ...['submission', 'run', 'save'],
    ...[3, 2, 1],
  ]);
  expect(entries.map(({ fact }) => fact)).toMatchObject([
    { number: 1, revision, isAutomatic: false },
    { of: 'file', path: 'solution.py', revision, outcome: null },
    { revision, changedPaths: ['solution.py'], changedCount: 1 },
    ...[{}, {}, {}],
  ]);
  const runs = await selectRecording(db, id, { kind: 'run' });
  expect(runs.entries).toEqual([entries[1]]);
});

test('thousands come in parts without a gap or a double, although many share a second', async () => {
  const { id } = await addStartedAttempt(db, roleId);
  const recorder = randomUUID();
  await insertRecordedEvents(db, id, recorder, edits(1));
  await db.execute(sql`insert into recorded_events (attempt_id, recorder, number, event, told_at)
    select attempt_id, recorder, n, jsonb_set(event, '{offset}', to_jsonb(n)), told_at
    from recorded_events, generate_series(2, 1001) n where attempt_id = ${id}`);
  await addRevision(db, id, 'a = 1');
  const seen: number[] = [];
  let before: string | undefined;
  for (let isMore = true; isMore; ) {
    const { entries, hasOlder } = await selectRecording(db, id, { before, kind: 'edit' });
    expect(entries.length).toBeLessThanOrEqual(200);
    seen.push(...entries.map(({ fact }) => (fact.kind === 'edit' ? fact.offset : -1)));
    before = entries.at(-1)?.id;
    isMore = hasOlder;
  }
  expect(seen).toEqual(Array.from({ length: 1001 }, (_, index) => 1001 - index));
});
