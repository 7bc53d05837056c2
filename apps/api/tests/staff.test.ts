import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openStaff, password, type StaffBrowser } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let admin: StaffBrowser;
beforeAll(async () => {
  api = await startTestApi();
  admin = await openStaff(api, ['admin'], 'Ann Admin');
});
afterAll(() => api.stop());

const member = {
  name: 'New Member',
  email: 'New@Example.org',
  roles: ['reviewer' as const],
  password,
  locale: 'fr' as const,
};

test('somebody who was added can sign in; the same address cannot be added twice', async () => {
  expect(await admin.client.staff.create(member)).toMatchObject({
    email: 'new@example.org',
    disabledAt: null,
  });
  const session = await openBrowser(api).client.session.signIn({ email: 'new@example.org', password });
  expect(session).toMatchObject({ kind: 'staff', roles: ['reviewer'], locale: 'fr' });
  await expect(admin.client.staff.create(member)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
  const short = { ...member, email: 'short@example.org', password: 'too short' };
  await expect(admin.client.staff.create(short)).rejects.toMatchObject({ status: 400 });
  expect(JSON.stringify(await admin.client.staff.list())).not.toMatch(/argon2|hash/i);
});

test('other roles end the sessions, so that nobody keeps what they may not do any more', async () => {
  const reviewer = await openStaff(api, ['reviewer']);
  const change = { staffId: reviewer.staffId, isDisabled: false };
  await admin.client.staff.update({ ...change, roles: ['reviewer'] });
  expect(await reviewer.client.session.get()).toMatchObject({ kind: 'staff' });
  await admin.client.staff.update({ ...change, roles: ['author'] });
  expect(await reviewer.client.session.get()).toEqual({ kind: 'nobody' });
});

test('one admin is always left', async () => {
  const change = { staffId: admin.staffId, roles: ['reviewer' as const], isDisabled: false };
  await expect(admin.client.staff.update(change)).rejects.toMatchObject({ code: 'LAST_ADMIN', status: 409 });
  const disabled = { staffId: admin.staffId, roles: ['admin' as const], isDisabled: true };
  await expect(admin.client.staff.update(disabled)).rejects.toMatchObject({ code: 'LAST_ADMIN' });
  const unknown = { ...disabled, staffId: crypto.randomUUID() };
  await expect(admin.client.staff.update(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('health is for everyone and says the time of the database', async () => {
  const { status, serverNow } = await openBrowser(api).client.health();
  expect(status).toBe('ok');
  expect(Math.abs(Date.parse(serverNow) - Date.now())).toBeLessThan(5_000);
});
