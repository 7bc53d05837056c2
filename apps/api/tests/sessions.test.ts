import { revokeSession, updateStaff } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashSecret } from '../src/access/secrets.ts';
import { openBrowser } from './browser.ts';
import { openStaff, password, type StaffBrowser } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let reviewer: StaffBrowser;
beforeAll(async () => {
  api = await startTestApi();
  reviewer = await openStaff(api, ['reviewer'], 'Rosa Reviewer');
});
afterAll(() => api.stop());

const refused = { code: 'BAD_CREDENTIALS', status: 401 };

test('signing in gives a session that says who one is; signing out ends it on the server', async () => {
  const browser = openBrowser(api);
  expect(await browser.client.session.get()).toEqual({ kind: 'nobody' });
  const session = { kind: 'staff', id: reviewer.staffId, name: 'Rosa Reviewer', roles: ['reviewer'] };
  const signedIn = await browser.client.session.signIn({ email: reviewer.email.toUpperCase(), password });
  expect(signedIn).toMatchObject(session);
  expect(await browser.client.session.get()).toEqual(signedIn);
  const stolen = browser.cookie;
  await browser.client.session.signOut();
  expect(browser.cookie).toBe('');
  expect(await openBrowser(api, stolen).client.session.get()).toEqual({ kind: 'nobody' });
});

test('a wrong password and an unknown address get the same answer', async () => {
  const browser = openBrowser(api);
  for (const attempt of [
    { email: reviewer.email, password: 'wrong' },
    { email: 'nobody@example.org', password },
  ]) {
    await expect(browser.client.session.signIn(attempt)).rejects.toMatchObject(refused);
  }
  expect(browser.cookie).toBe('');
  const { rows } = await api.database.pool.query(
    `select 1 from audit_events where action = 'session.refused'`,
  );
  expect(rows).toHaveLength(2);
});

test('each sign-in has a new id, and the one before is over', async () => {
  const browser = openBrowser(api);
  await browser.client.session.signIn({ email: reviewer.email, password });
  const before = browser.cookie;
  await browser.client.session.signIn({ email: reviewer.email, password });
  expect(browser.cookie).not.toBe(before);
  expect(await openBrowser(api, before).client.session.get()).toEqual({ kind: 'nobody' });
});

test('a session id that somebody else chose is not taken up', async () => {
  const chosen = `holdout=${'a'.repeat(43)}`;
  const browser = openBrowser(api, chosen);
  await browser.client.session.signIn({ email: reviewer.email, password });
  expect(browser.cookie).not.toBe(chosen);
  expect(await openBrowser(api, chosen).client.session.get()).toEqual({ kind: 'nobody' });
});

test('the database knows no secret, only its hash', async () => {
  const { cookie } = await openStaff(api, ['reviewer']);
  const secret = cookie.replace('holdout=', '');
  const { rows } = await api.database.pool.query('select id_hash from sessions where id_hash = $1', [
    hashSecret(secret),
  ]);
  expect(rows).toHaveLength(1);
  await revokeSession(api.db, hashSecret(secret));
  expect(await openBrowser(api, cookie).client.session.get()).toEqual({ kind: 'nobody' });
});

test('the cookie is out of reach of scripts and other sites; over https it is bound to the host', async () => {
  const cookieOf = async (at: TestApi, email: string) => {
    const response = await openBrowser(at).send('POST', '/session', {
      body: JSON.stringify({ email, password }),
    });
    return response.headers.get('set-cookie') ?? '';
  };
  expect(await cookieOf(api, reviewer.email)).toMatch(/^holdout=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const secure = await startTestApi({ origin: 'https://assess.example.org' });
  const { email } = await openStaff(secure, ['reviewer']);
  expect(await cookieOf(secure, email)).toMatch(
    /^__Host-holdout=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
  await secure.stop();
});

test('a disabled account cannot sign in, and its sessions are over', async () => {
  const member = await openStaff(api, ['reviewer']);
  await updateStaff(api.db, { staffId: member.staffId, roles: ['reviewer'], isDisabled: true });
  expect(await member.client.session.get()).toEqual({ kind: 'nobody' });
  const again = openBrowser(api).client.session.signIn({ email: member.email, password });
  await expect(again).rejects.toMatchObject(refused);
});

test('the language of a person is kept', async () => {
  const member = await openStaff(api, ['reviewer']);
  await member.client.session.setLocale({ locale: 'fr' });
  expect(await member.client.session.get()).toMatchObject({ locale: 'fr' });
});

test('guessing is slowed down, even with the right password in the end, and says when to come back', async () => {
  const member = await openStaff(api, ['reviewer']);
  const browser = openBrowser(api);
  for (let guess = 0; guess < 20; guess += 1) {
    const wrong = browser.client.session.signIn({ email: member.email, password: `guess ${guess}` });
    await expect(wrong).rejects.toMatchObject(refused);
  }
  const limited = browser.client.session.signIn({ email: member.email, password });
  await expect(limited).rejects.toMatchObject({
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    data: { retryAfterSeconds: expect.any(Number) },
  });
  await api.database.pool.query('update rate_limits set window_ends_at = now()');
  expect(await browser.client.session.signIn({ email: member.email, password })).toMatchObject({
    kind: 'staff',
  });
});
