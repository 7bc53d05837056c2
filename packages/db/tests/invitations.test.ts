import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  type Db,
  insertCandidateSession,
  insertStaff,
  insertStaffSession,
  replaceInvitation,
  revokeSession,
  selectOptionalInvitation,
  selectOptionalSession,
  updateStaff,
  useInvitation,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addAttempt, addReviewer, addRole } from './fixtures.ts';

let database: TestDatabase;
let db: Db;
let roleId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  roleId = await addRole(db, [await addReviewer(db)]);
});
afterAll(() => database.drop());

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

test('a one-time link used twenty times at once gives one session', async () => {
  const attempt = await addAttempt(db, roleId);
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hash('one') });
  const uses = await Promise.all(Array.from({ length: 20 }, () => useInvitation(db, hash('one'))));
  expect(uses.filter((attemptId) => attemptId === attempt.id)).toHaveLength(1);
  expect(uses.filter((attemptId) => attemptId === null)).toHaveLength(19);
});

test('looking at a link changes nothing', async () => {
  const attempt = await addAttempt(db, roleId);
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hash('look') });
  for (let n = 0; n < 3; n += 1) {
    expect(await selectOptionalInvitation(db, hash('look'))).toMatchObject({
      isUsed: false,
      isExpired: false,
    });
  }
  expect(await useInvitation(db, hash('look'))).toBe(attempt.id);
  expect(await selectOptionalInvitation(db, hash('look'))).toMatchObject({ isUsed: true });
});

test('a renewed link ends the one before; an expired one opens nothing', async () => {
  const attempt = await addAttempt(db, roleId);
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hash('old') });
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hash('new') });
  expect(await useInvitation(db, hash('old'))).toBeNull();
  await db.execute(sql`update invitations set expires_at = now() where token_hash = ${hash('new')}`);
  await db.execute(
    sql`update attempts set opens_at = now() - interval '1 day', closes_at = now() where id = ${attempt.id}`,
  );
  expect(await useInvitation(db, hash('new'))).toBeNull();
});

test('a staff session ends after 30 idle minutes, after 12 hours, at sign-out and when the person is disabled', async () => {
  const staffId = await addReviewer(db);
  const open = async (name: string) => {
    await insertStaffSession(db, hash(name), staffId);
    expect(await selectOptionalSession(db, hash(name))).toMatchObject({ kind: 'staff', staffId });
  };
  const alter = (name: string, column: string, ago: string) =>
    db.execute(
      sql`update sessions set ${sql.identifier(column)} = now() - ${ago}::interval where id_hash = ${hash(name)}`,
    );
  await open('idle');
  await alter('idle', 'last_seen_at', '31 minutes');
  await open('long');
  await alter('long', 'created_at', '12 hours 1 second');
  await open('out');
  await revokeSession(db, hash('out'));
  for (const name of ['idle', 'long', 'out']) expect(await selectOptionalSession(db, hash(name))).toBeNull();
  await open('disabled');
  await updateStaff(db, { staffId, roles: ['reviewer'], isDisabled: true });
  expect(await selectOptionalSession(db, hash('disabled'))).toBeNull();
});

test('a candidate session lives as long as the work is kept, and a new link opens it again after the end', async () => {
  const attempt = await addAttempt(db, roleId);
  await insertCandidateSession(db, hash('candidate'), attempt.id);
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hash('before the end') });
  await db.execute(sql`update attempts set opens_at = now() - interval '90 days',
    closes_at = now() - interval '60 days' where id = ${attempt.id}`);
  await db.execute(sql`update invitations set expires_at = now() - interval '60 days'
    where token_hash = ${hash('before the end')}`);
  expect(await useInvitation(db, hash('before the end'))).toBeNull();
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hash('after the end') });
  expect(await selectOptionalInvitation(db, hash('after the end'))).toMatchObject({
    isExpired: false,
    isOver: true,
  });
  expect(await useInvitation(db, hash('after the end'))).toBe(attempt.id);
  expect(await selectOptionalSession(db, hash('candidate'))).toMatchObject({ attemptId: attempt.id });
  await db.execute(sql`delete from attempts where id = ${attempt.id}`);
  expect(await selectOptionalSession(db, hash('candidate'))).toBeNull();
});

test('two admins who disable each other at once cannot leave nobody', async () => {
  const add = async (email: string) => {
    const row = await insertStaff(db, {
      name: 'Admin',
      email,
      roles: ['admin'],
      passwordHash: 'x',
      locale: 'fr',
    });
    return row?.id ?? '';
  };
  const [one, other] = [await add('One@example.org'), await add('two@example.org')];
  expect(
    await insertStaff(db, {
      name: 'X',
      email: 'one@EXAMPLE.org',
      roles: ['admin'],
      passwordHash: 'x',
      locale: 'en',
    }),
  ).toBeNull();
  const results = await Promise.all(
    [one, other].map((staffId) => updateStaff(db, { staffId, roles: ['admin'], isDisabled: true })),
  );
  expect(results.filter((row) => row === null)).toHaveLength(1);
});
