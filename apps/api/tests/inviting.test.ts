import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { addRole, openStaff, prepare, type StaffBrowser } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let manager: StaffBrowser;
let reviewers: StaffBrowser[];
beforeAll(async () => {
  api = await startTestApi();
  manager = await openStaff(api, ['manager'], 'Mona Manager');
  reviewers = [await openStaff(api, ['reviewer'], 'Rosa'), await openStaff(api, ['reviewer'], 'Otto')];
});
afterAll(() => api.stop());

const newRole = async () =>
  (
    await addRole(
      api,
      reviewers.map((one) => one.staffId),
    )
  ).id;
const invitation = (email = `${randomUUID()}@example.com`) => ({
  name: 'Émile Candidat',
  email,
  locale: 'fr' as const,
  challengeId: 'tiny',
  windowDays: 5,
  extraTimePercent: 25,
});
const tokenOf = (link: string) => new URL(link).hash.slice(1);

test('an invitation: a link whose token no server log can hold, a mail in the language of the person, a job', async () => {
  const roleId = await newRole();
  const reply = await manager.client.role.invite({ roleId, invitation: invitation() });
  expect(reply.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/i#[\w-]{43}$/);
  expect(reply.mail).toMatchObject({
    subject: expect.stringContaining('votre exercice'),
    body: expect.stringContaining(reply.link),
  });
  expect(reply.mail.body).toMatch(/demande environ 30\sminutes\./);
  const days = (new Date(reply.expiresAt).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(5 * 1.25, 2);
  const token = tokenOf(reply.link);
  const { rows } = await api.database.pool.query(
    'select payload::text from graphile_worker._private_jobs order by id desc limit 1',
  );
  expect(rows[0].payload).toContain('attemptId');
  const stored = await api.database.pool.query('select token_hash from invitations');
  expect(JSON.stringify(stored.rows)).not.toContain(token);
  expect(api.log.join('')).not.toContain(token);
  const browser = openBrowser(api);
  const { attemptId } = await browser.client.invitation.accept({ token });
  await prepare(api, attemptId);
  expect(await browser.client.attempt.start({ hasConsented: true })).toMatchObject({
    state: 'active',
    locale: 'fr',
  });
});

test('a time limit counts from the start, with the extra share; none shorter than a quarter of an hour', async () => {
  const roleId = await newRole();
  const limited = { ...invitation(), timeLimitMinutes: 60 };
  const { link } = await manager.client.role.invite({ roleId, invitation: limited });
  const browser = openBrowser(api);
  const { attemptId } = await browser.client.invitation.accept({ token: tokenOf(link) });
  await prepare(api, attemptId);
  const { startedAt, closesAt, timeLimitMinutes } = await browser.client.attempt.start({
    hasConsented: true,
  });
  expect(timeLimitMinutes).toBe(60);
  expect(Date.parse(closesAt) - Date.parse(startedAt ?? '')).toBe(75 * 60_000);
  for (const minutes of [0, 14, -60, 1.5, 20_000]) {
    const tooFew = { ...invitation(), timeLimitMinutes: minutes };
    await expect(manager.client.role.invite({ roleId, invitation: tooFew })).rejects.toMatchObject({
      status: 400,
    });
  }
});

test('one person, one attempt in a role; another role is another attempt', async () => {
  const [roleId, otherId] = [await newRole(), await newRole()];
  const person = invitation();
  const { candidateId } = await manager.client.role.invite({ roleId, invitation: person });
  const again = manager.client.role.invite({
    roleId,
    invitation: { ...person, email: person.email.toUpperCase() },
  });
  await expect(again).rejects.toMatchObject({ code: 'ALREADY_INVITED', status: 409 });
  expect(await manager.client.role.invite({ roleId: otherId, invitation: person })).toMatchObject({
    candidateId,
  });
  const wrong = { ...invitation(), challengeId: 'churn' };
  await expect(manager.client.role.invite({ roleId, invitation: wrong })).rejects.toMatchObject({
    status: 400,
  });
  await expect(
    manager.client.role.invite({ roleId: randomUUID(), invitation: person }),
  ).rejects.toMatchObject({ status: 404 });
});

test('a renewed link ends the old one and every session that came from it', async () => {
  const roleId = await newRole();
  const first = await manager.client.role.invite({ roleId, invitation: invitation() });
  const thief = openBrowser(api);
  await thief.client.invitation.accept({ token: tokenOf(first.link) });
  const { candidateId } = first;
  const second = await manager.client.role.renewInvitation({ roleId, candidateId });
  expect(await thief.client.session.get()).toEqual({ kind: 'nobody' });
  const third = await manager.client.role.renewInvitation({ roleId, candidateId });
  expect(await thief.client.invitation.look({ token: tokenOf(second.link) })).toEqual({ state: 'used' });
  expect(await thief.client.invitation.look({ token: tokenOf(third.link) })).toMatchObject({ state: 'open' });
  const missing = manager.client.role.renewInvitation({ roleId: await newRole(), candidateId });
  await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('challenges: what can be used, with its proofs, and what is broken, with its problems', async () => {
  const list = await manager.client.challenge.list({ locale: 'en' });
  expect(list).toMatchObject([
    { id: 'tiny', kind: 'pipeline', title: 'A tiny challenge', problems: [] },
    {
      id: 'tiny-design',
      kind: 'design',
      problems: [],
      proofs: [{ name: 'short', about: 'A short answer.' }],
    },
    {
      id: 'broken',
      problems: expect.arrayContaining([{ path: 'challenge.yaml', message: expect.any(String) }]),
    },
  ]);
  expect(JSON.stringify(list)).not.toMatch(/HIDDEN_MARKER|planted/i);
});
