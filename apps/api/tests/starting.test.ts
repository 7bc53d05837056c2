import { randomUUID } from 'node:crypto';
import { replaceInvitation, selectAttemptSeed } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawSecret, hashSecret } from '../src/access/secrets.ts';
import { openBrowser } from './browser.ts';
import {
  addRole,
  closeWork,
  openCandidate,
  openStaff,
  openWorkingCandidate,
  prepare,
  readTiny,
  world,
} from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  roleId = (await addRole(api, [(await openStaff(api, ['reviewer'])).staffId])).id;
});
afterAll(() => api.stop());

async function invite(attemptId: string): Promise<string> {
  const token = drawSecret();
  await replaceInvitation(api.db, { attemptId, tokenHash: hashSecret(token) });
  return token;
}

test('a link shows what it is for as often as one looks, and opens once', async () => {
  const { attempt } = await openCandidate(api, roleId);
  const token = await invite(attempt.id);
  const browser = openBrowser(api);
  for (let look = 0; look < 2; look += 1) {
    expect(await browser.client.invitation.look({ token })).toMatchObject({
      state: 'open',
      candidateName: 'Ada Lovelace',
      challengeTitle: 'A tiny challenge',
      workingHours: 0.5,
    });
  }
  expect(browser.cookie).toBe('');
  expect(await browser.client.invitation.accept({ token })).toEqual({ attemptId: attempt.id });
  expect(await browser.client.session.get()).toMatchObject({ kind: 'candidate', attemptId: attempt.id });
  expect(await openBrowser(api).client.invitation.look({ token })).toEqual({ state: 'used' });
  await expect(openBrowser(api).client.invitation.accept({ token })).rejects.toMatchObject({
    code: 'INVITATION_GONE',
    status: 410,
  });
});

test('a link used ten times at once gives one session', async () => {
  const { attempt } = await openCandidate(api, roleId);
  const token = await invite(attempt.id);
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => openBrowser(api).client.invitation.accept({ token })),
  );
  expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  const { rows } = await api.database.pool.query('select 1 from sessions where attempt_id = $1', [
    attempt.id,
  ]);
  // One came with the test's own candidate.
  expect(rows).toHaveLength(2);
});

test('a browser whose answer was lost asks again and has its session; with another key the link is used', async () => {
  const { attempt } = await openCandidate(api, roleId);
  const keys = { token: await invite(attempt.id), browserKey: randomUUID() };
  await openBrowser(api).client.invitation.accept(keys);
  const again = openBrowser(api);
  expect(await again.client.invitation.look(keys)).toMatchObject({ state: 'open' });
  expect(await again.client.invitation.accept(keys)).toEqual({ attemptId: attempt.id });
  expect(await again.client.session.get()).toMatchObject({ kind: 'candidate', attemptId: attempt.id });

  const other = openBrowser(api).client.invitation;
  for (const others of [{ token: keys.token }, { token: keys.token, browserKey: randomUUID() }]) {
    expect(await other.look(others)).toEqual({ state: 'used' });
    await expect(other.accept(others)).rejects.toMatchObject({ code: 'INVITATION_GONE' });
  }
  await again.client.session.signOut();
  await expect(other.accept(keys)).rejects.toMatchObject({ code: 'INVITATION_GONE' });
});

test('an unknown and an expired link say so', async () => {
  const { client } = openBrowser(api);
  expect(await client.invitation.look({ token: drawSecret() })).toEqual({ state: 'unknown' });
  const { attempt } = await openCandidate(api, roleId);
  const token = await invite(attempt.id);
  await closeWork(api, { attempt });
  await api.database.pool.query('update invitations set expires_at = now() where attempt_id = $1', [
    attempt.id,
  ]);
  expect(await client.invitation.look({ token })).toMatchObject({ state: 'expired' });
  await expect(client.invitation.accept({ token })).rejects.toMatchObject({ code: 'INVITATION_GONE' });
});

test('nothing starts before the data has been made; then it starts once, with consent on record', async () => {
  const { client, attempt } = await openCandidate(api, roleId);
  const notReady = {
    code: 'WORKSPACE_NOT_READY',
    status: 409,
    data: { retryAfterSeconds: expect.any(Number) },
  };
  expect(await client.attempt.get()).toMatchObject({ state: 'not_started', isPrepared: false });
  await expect(client.attempt.start({ hasConsented: true })).rejects.toMatchObject(notReady);
  await expect(client.attempt.challenge({ locale: 'en' })).rejects.toMatchObject(notReady);
  await expect(client.attempt.workspace()).rejects.toMatchObject({ code: 'ATTEMPT_NOT_STARTED' });
  await prepare(api, attempt.id);
  expect(await client.attempt.get()).toMatchObject({ state: 'not_started', isPrepared: true });
  await expect(client.attempt.workspace()).rejects.toMatchObject({ code: 'ATTEMPT_NOT_STARTED' });
  const first = await client.attempt.start({ hasConsented: true });
  expect(first).toMatchObject({ state: 'active', reviewerCount: 1, retentionMonths: 6, submissions: [] });
  expect((await client.attempt.start({ hasConsented: true })).startedAt).toBe(first.startedAt);
  const { rows } = await api.database.pool.query('select consented_at from attempts where id = $1', [
    attempt.id,
  ]);
  expect(rows[0].consented_at).not.toBeNull();
});

test('the challenge comes in either language with the names of this world, and without anything hidden', async () => {
  const { client, attempt } = await openWorkingCandidate(api, roleId);
  const view = await client.attempt.challenge({ locale: 'fr' });
  expect(view).toMatchObject({ title: 'Un tout petit exercice', statement: '# The tiny challenge (fr)\n' });
  expect(view.dictionary).toContain('statut_x');
  expect(view.rubric.halves).toHaveLength(2);
  expect(view.rubric.competencies.length).toBeGreaterThan(3);
  const all = JSON.stringify([
    view,
    await client.attempt.workspace(),
    await client.attempt.get(),
    await client.attempt.runs(),
  ]);
  for (const hidden of [
    'HIDDEN_MARKER',
    'in_churn',
    'ev-leak',
    await selectAttemptSeed(api.db, attempt.id),
  ]) {
    expect(all).not.toContain(hidden);
  }
});

test('the workspace: the starter, the data read-only, the visible checks', async () => {
  const { client } = await openWorkingCandidate(api, roleId);
  const workspace = await client.attempt.workspace();
  expect(workspace).toMatchObject({ revision: 0, savedAt: null });
  expect(workspace.files).toEqual((await readTiny()).starter.sort((a, b) => (a.path < b.path ? -1 : 1)));
  expect(workspace.visible.map((file) => file.path)).toEqual(['visible/test_interface.py']);
  const [data] = workspace.data;
  expect(data).toMatchObject({ path: 'data/train.csv', bytes: world.data[0]?.content.length });
  const file = await client.attempt.dataFile({ path: 'data/train.csv' });
  expect(file).toMatchObject({ name: 'train.csv', type: 'text/csv' });
  expect(await file.text()).toBe(world.data[0]?.content);
  for (const path of ['data/labels.csv', '../secret', '__proto__', 'constructor']) {
    await expect(client.attempt.dataFile({ path })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});
