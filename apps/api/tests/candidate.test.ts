import { randomUUID } from 'node:crypto';
import { digestProject } from '@holdout/contract/digest';
import { replaceInvitation, selectAttemptSeed } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawSecret, hashSecret } from '../src/access/secrets.ts';
import { openBrowser } from './browser.ts';
import {
  addRole,
  openCandidate,
  openStaff,
  openWorkingCandidate,
  prepare,
  readTiny,
  save,
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

const closeNow = (attemptId: string) =>
  api.database.pool.query(
    `update attempts set opens_at = now() - interval '9 days', closes_at = now() where id = $1`,
    [attemptId],
  );
const change = { path: 'solution.py', content: 'x = 1\n' };

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

test('an unknown and an expired link say so', async () => {
  const { client } = openBrowser(api);
  expect(await client.invitation.look({ token: drawSecret() })).toEqual({ state: 'unknown' });
  const { attempt } = await openCandidate(api, roleId);
  const token = await invite(attempt.id);
  await closeNow(attempt.id);
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
  expect(await client.attempt.dataFile({ path: 'data/train.csv' })).toEqual(world.data[0]);
  for (const path of ['data/labels.csv', '../secret', '__proto__', 'constructor']) {
    await expect(client.attempt.dataFile({ path })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('saves follow each other; history keeps each; deleting and restoring work', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  expect(await save(browser, 0, [change, { path: 'src/a.py', content: 'é = 1' }])).toMatchObject({
    revision: 1,
  });
  expect(await save(browser, 1, [{ path: 'README.md', content: null }])).toMatchObject({ revision: 2 });
  const now = await attempt.workspace();
  expect(now.files.map((file) => file.path)).toEqual(['solution.py', 'src/a.py']);
  const first = await attempt.revision({ revision: 1 });
  expect(first.files.map((file) => file.path)).toEqual(['README.md', 'solution.py', 'src/a.py']);
  expect((await attempt.revisions()).map(({ revision, changedPaths }) => [revision, changedPaths])).toEqual([
    [2, ['README.md']],
    [1, ['solution.py', 'src/a.py']],
  ]);
  await expect(attempt.revision({ revision: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a save whose answer was lost is acknowledged again, and changes nothing twice', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const saveId = randomUUID();
  const first = await save(browser, 0, [change], saveId);
  expect(await save(browser, 0, [change], saveId)).toEqual(first);
  await closeNow(browser.attempt.id);
  expect(await save(browser, 0, [change], saveId)).toEqual(first);
  expect(await browser.client.attempt.revisions()).toHaveLength(1);
});

test('of twenty tabs that save at once one wins, and the others learn what changed', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const saves = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => save(browser, 0, [{ path: 'solution.py', content: `x = ${n}` }])),
  );
  const lost = saves.filter((result) => result.status === 'rejected');
  expect(lost).toHaveLength(19);
  for (const { reason } of lost) {
    expect(reason).toMatchObject({
      code: 'REVISION_CONFLICT',
      data: { revision: 1, changedPaths: ['solution.py'], savedAt: expect.any(String) },
    });
  }
});

test('a forced save goes on top and keeps the other version in the history', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  await save(browser, 0, [{ path: 'solution.py', content: 'theirs' }]);
  const forced = { baseRevision: 0, saveId: randomUUID(), isForced: true, changes: [change] };
  expect(await browser.client.attempt.save(forced)).toMatchObject({ revision: 2 });
  const theirs = await browser.client.attempt.revision({ revision: 1 });
  expect(theirs.files.find((file) => file.path === 'solution.py')?.content).toBe('theirs');
});

test.each([
  '../x.py',
  '/etc/x.py',
  'a//b.py',
  '.env',
  'sitecustomize.py',
  'x.exe',
  'a/../b.py',
  'é.py',
  'CON/..',
])('a file cannot be called %s', async (path) => {
  const browser = await openWorkingCandidate(api, roleId);
  await expect(save(browser, 0, [{ path, content: '' }])).rejects.toMatchObject({ status: 400 });
});

test('data and visible checks cannot be replaced, and a file is no folder', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const refusal = (path: string, problem: string) => ({ code: 'PATH_REFUSED', data: { path, problem } });
  const tryPath = (path: string) => save(browser, 0, [{ path, content: 'x' }]);
  await expect(tryPath('data/train.csv')).rejects.toMatchObject(refusal('data/train.csv', 'read_only'));
  await expect(tryPath('visible/test_interface.py')).rejects.toMatchObject({ code: 'PATH_REFUSED' });
  await expect(tryPath('solution.py/a.py')).rejects.toMatchObject(refusal('solution.py', 'is_folder'));
  expect(await browser.client.attempt.revisions()).toEqual([]);
});

test('a project has limits, and a refused save leaves nothing behind', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const count = async () => (await api.database.pool.query('select count(*)::int as n from blobs')).rows[0].n;
  const before = await count();
  const big = (n: number) => ({ path: `big${n}.csv`, content: `${n}${'x'.repeat(990_000)}` });
  await expect(
    save(browser, 0, [1, 2, 3, 4, 5].map(big).concat({ path: 'six.csv', content: 'y'.repeat(900_000) })),
  ).rejects.toMatchObject({ code: 'PROJECT_TOO_LARGE', data: { reason: 'totalBytes' } });
  const wide = { path: 'wide.csv', content: 'é'.repeat(600_000) };
  await expect(save(browser, 0, [wide])).rejects.toMatchObject({ data: { reason: 'fileBytes' } });
  const many = Array.from({ length: 200 }, (_, n) => ({ path: `f${n}.py`, content: `${n}` }));
  await expect(save(browser, 0, many)).rejects.toMatchObject({ data: { reason: 'files' } });
  expect(await count()).toBe(before);
});

test('at the end the work is closed by the database clock: no save, no run, no submit, but one can still look', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  await save(browser, 0, [change]);
  await closeNow(browser.attempt.id);
  const closed = { code: 'ATTEMPT_CLOSED', status: 409, data: { closesAt: expect.any(String) } };
  await expect(save(browser, 1, [change])).rejects.toMatchObject(closed);
  await expect(attempt.submit({ revision: 1, submitId: randomUUID() })).rejects.toMatchObject(closed);
  await expect(attempt.startRun({ kind: 'visible-checks', revision: 1 })).rejects.toMatchObject(closed);
  await expect(attempt.start({ hasConsented: true })).resolves.toMatchObject({ state: 'closed' });
  expect((await attempt.workspace()).revision).toBe(1);
});

test('a submission is what was saved last, received once, and can be looked at', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  await save(browser, 0, [change]);
  const submitId = randomUUID();
  const receipts = await Promise.all([1, 2, 3].map(() => attempt.submit({ revision: 1, submitId })));
  const [receipt] = receipts;
  expect(new Set(receipts.map((one) => one.id)).size).toBe(1);
  const { files } = await attempt.revision({ revision: 1 });
  expect(receipt).toMatchObject({ number: 1, revision: 1, state: 'received', digest: digestProject(files) });
  expect(await attempt.submission({ submissionId: receipt?.id ?? '' })).toEqual({ receipt, files });
  await save(browser, 1, [{ path: 'solution.py', content: 'x = 2' }]);
  await expect(attempt.submit({ revision: 1, submitId: randomUUID() })).rejects.toMatchObject({
    code: 'REVISION_CONFLICT',
    data: { revision: 2 },
  });
  const second = await attempt.submit({ revision: 2, submitId: randomUUID() });
  expect(second.number).toBe(2);
  expect((await attempt.get()).submissions.map((one) => one.number)).toEqual([1, 2]);
  expect((await attempt.revisions()).map((entry) => entry.isSubmitted)).toEqual([true, true]);
});

test("another candidate's submission and run are not there", async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const foreign = await openWorkingCandidate(api, roleId);
  await save(browser, 0, [change]);
  const { id: submissionId } = await browser.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  const { id: runId } = await browser.client.attempt.startRun({ kind: 'visible-checks', revision: 1 });
  const missing = { code: 'NOT_FOUND', status: 404 };
  await expect(foreign.client.attempt.submission({ submissionId })).rejects.toMatchObject(missing);
  await expect(foreign.client.attempt.cancelRun({ runId })).rejects.toMatchObject(missing);
  await expect(foreign.client.attempt.runEvents({ runId, after: 0 })).rejects.toMatchObject(missing);
  await expect(
    foreign.client.attempt.startRun({ kind: 'visible-checks', revision: 1 }),
  ).rejects.toMatchObject(missing);
});

test('a fault of ours is a plain sentence to the candidate, and the log tells it without their code or name', async () => {
  const broken = await startTestApi();
  const browser = await openWorkingCandidate(broken, (await addRole(broken, [])).id);
  await broken.database.pool.query('alter table blobs rename to somewhere_else');
  const content = 'SECRET_OF_THE_CANDIDATE = 1';
  const failed = save(browser, 0, [{ path: 'solution.py', content }]);
  await expect(failed).rejects.toMatchObject({ status: 500, message: 'Internal server error' });
  await expect(failed).rejects.not.toThrow(/blobs|SECRET/);
  const log = broken.log.join('');
  expect(log).toContain('"name":"QueryFailed"');
  expect(log).toContain('"code":"42P01"');
  expect(log).not.toMatch(/SECRET_OF|Lovelace|@example/);
  await broken.stop();
});
