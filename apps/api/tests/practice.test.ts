import { insertRun, selectOptionalPractice, selectRun, submitAtDeadline } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendAtOnce } from './at-once.ts';
import { type Browser, openBrowser } from './browser.ts';
import { endpoints } from './endpoints.ts';
import {
  type CandidateBrowser,
  closeWork,
  type Office,
  openCandidate,
  openOffice,
  openWorkingCandidate,
  prepare,
  save,
} from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/** Somebody practises in the workspace that counts later: nothing of the one may ever reach the other. */
let api: TestApi;
let office: Office;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  office = await openOffice(api);
  ({ roleId } = office);
});
afterAll(() => api.stop());

const pageOfPractice = ({ cookie }: Browser) => openBrowser(api, cookie, '/api/practice');
const practiceOf = async ({ attempt }: CandidateBrowser) =>
  (await selectOptionalPractice(api.db, attempt.id)) ?? expect.fail('there is no practice');

/** Somebody who has saved something in a practice. */
async function openPractising() {
  const candidate = await openCandidate(api, roleId);
  await candidate.client.attempt.practise({ isNew: false });
  const practice = await practiceOf(candidate);
  await prepare(api, practice.id);
  const page = pageOfPractice(candidate);
  await save(page, 0, [{ path: 'solution.py', content: 'practised = 1\n' }]);
  return { candidate, practice, page };
}

test('a practice is begun at once, is the same when it is opened again, and the work that counts knows nothing of it', async () => {
  const { candidate, practice, page } = await openPractising();
  await page.client.attempt.practise({ isNew: false });
  expect(await page.client.attempt.get()).toMatchObject({ id: practice.id, state: 'active', revision: 1 });
  expect(await candidate.client.attempt.get()).toMatchObject({
    id: candidate.attempt.id,
    state: 'not_started',
    isPrepared: false,
    revision: 0,
  });
  expect(await page.client.session.get()).toMatchObject({ kind: 'candidate' });
});

test('work that counts and a practice are saved apart, under the same session', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  await save(candidate, 0, [{ path: 'solution.py', content: 'counts = 1\n' }]);
  await candidate.client.attempt.practise({ isNew: false });
  const page = pageOfPractice(candidate);
  await prepare(api, (await practiceOf(candidate)).id);
  await save(page, 0, [{ path: 'solution.py', content: 'practised = 1\n' }]);
  const contentOf = async ({ client }: Browser) =>
    (await client.attempt.workspace()).files.find(({ path }) => path === 'solution.py')?.content;
  expect([await contentOf(candidate), await contentOf(page)]).toEqual(['counts = 1\n', 'practised = 1\n']);
});

test('a new practice takes the place of the old one, and what was running there ends', async () => {
  const { candidate, practice, page } = await openPractising();
  const run = await insertRun(api.db, practice.id, { kind: 'file', path: 'solution.py', revision: 1 });
  await page.client.attempt.practise({ isNew: true });
  expect((await practiceOf(candidate)).id).not.toBe(practice.id);
  expect(await page.client.attempt.get()).toMatchObject({ revision: 0, submissions: [] });
  await expect(selectRun(api.db, run?.id ?? '')).rejects.toThrow('run');
  const { rows } = await api.database.pool.query(
    `select 1 from graphile_worker._private_jobs where payload ->> 'runId' = $1`,
    [run?.id],
  );
  expect(rows).toEqual([]);
});

test('whoever follows a run of a practice that is begun anew sees the end, and it is no fault', async () => {
  const { page, practice } = await openPractising();
  const run = await insertRun(api.db, practice.id, { kind: 'file', path: 'solution.py', revision: 1 });
  const seen: string[] = [];
  for await (const { type } of await page.client.attempt.runEvents({ runId: run?.id ?? '', after: 0 })) {
    if (seen.push(type) === 1) await page.client.attempt.practise({ isNew: true });
  }
  expect(seen).toEqual(['state']);
});

test('two at once open one practice', async () => {
  const { client, attempt } = await openCandidate(api, roleId);
  await Promise.all(Array.from({ length: 8 }, () => client.attempt.practise({ isNew: false })));
  const { rows } = await api.database.pool.query('select 1 from attempts where practice_of = $1', [
    attempt.id,
  ]);
  expect(rows).toHaveLength(1);
});

test('what is handed in there gives a receipt and goes to nobody', async () => {
  const { candidate, practice, page } = await openPractising();
  const submitId = crypto.randomUUID();
  expect(await page.client.attempt.submit({ revision: 1, submitId })).toMatchObject({ number: 1 });
  const { rows } = await api.database.pool.query(
    `select 1 from reviews where attempt_id = $1
      union all select 1 from grading_jobs j join submissions s on s.id = j.submission_id where s.attempt_id = $1`,
    [practice.id],
  );
  expect(rows).toEqual([]);
  const role = await office.manager.client.role.get({ roleId, locale: 'en' });
  const entries = role.candidates.filter(({ id }) => id === candidate.attempt.candidateId);
  expect(entries).toMatchObject([{ submittedAt: null }]);
  const summaries = await office.manager.client.role.list();
  expect(summaries.find(({ id }) => id === roleId)?.candidateCount).toBe(role.candidates.length);
});

test('its end hands nothing in', async () => {
  const { practice } = await openPractising();
  await closeWork(api, { attempt: practice });
  await submitAtDeadline(api.db);
  const { rows } = await api.database.pool.query('select 1 from submissions where attempt_id = $1', [
    practice.id,
  ]);
  expect(rows).toEqual([]);
});

test('once the work is over nothing new is practised', async () => {
  const candidate = await openCandidate(api, roleId);
  await closeWork(api, candidate);
  await expect(candidate.client.attempt.practise({ isNew: false })).rejects.toMatchObject({
    code: 'ATTEMPT_CLOSED',
  });
  await expect(pageOfPractice(candidate).client.attempt.get()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('it is taken along with everything else, and erased with it', async () => {
  const { candidate, practice, page } = await openPractising();
  await page.client.attempt.submit({ revision: 1, submitId: crypto.randomUUID() });
  const run = await insertRun(api.db, practice.id, { kind: 'file', path: 'solution.py', revision: 1 });
  const data = await candidate.client.attempt.ownData({ locale: 'en' });
  expect(data.revisions).toEqual([]);
  expect(data.practice).toMatchObject({
    revisions: [{ revision: 1 }],
    runs: [{ id: run?.id }],
    submissions: [{ receipt: { number: 1 } }],
  });
  await candidate.client.attempt.erase({ hasConfirmed: true });
  const { rows } = await api.database.pool.query(
    `select id::text from attempts where id::text = any ($1)
      union all select payload::text from graphile_worker._private_jobs
        where payload ->> 'attemptId' = any ($1) or payload ->> 'runId' = $2`,
    [[practice.id, candidate.attempt.id], run?.id],
  );
  expect(rows).toEqual([]);
});

test.each([
  ['nothing', '{}'],
  ['a word', '{"isNew":"false"}'],
  ['a number', '{"isNew":1}'],
  ['no choice', '{"isNew":null}'],
  ['a list', '{"isNew":[true]}'],
  ['a key that is not asked for', '{"isNew":true,"challengeId":"tiny"}'],
  ['the id of an attempt', `{"isNew":true,"attemptId":"${crypto.randomUUID()}"}`],
  ['five megabytes', `{"isNew":true,"x":"${'x'.repeat(5_000_000)}"}`],
  ['nine megabytes', `{"isNew":true,"x":"${'x'.repeat(9_000_000)}"}`],
])('a practice that is asked for with %s is none', async (_name, body) => {
  const { candidate, practice } = await openPractising();
  for (const browser of [candidate, pageOfPractice(candidate)]) {
    const { status } = await browser.send('POST', '/attempt/practice', { body });
    expect(status).toBe(body.length > 8_000_000 ? 413 : 400);
  }
  expect(await practiceOf(candidate)).toMatchObject({ id: practice.id, latestRevision: 1 });
});

test('who practises without end is told to wait, and can still begin the work', async () => {
  const candidate = await openCandidate(api, roleId);
  const { attempt } = candidate.client;
  const begin = () => attempt.practise({ isNew: true });
  const ended = await sendAtOnce(21, begin);
  expect(ended.filter((end) => end === 'done')).toHaveLength(20);
  expect(ended.filter((end) => end === 'TOO_MANY_REQUESTS')).toHaveLength(1);
  await prepare(api, candidate.attempt.id);
  expect(await attempt.start({ hasConsented: true })).toMatchObject({ state: 'active' });
});

test('nobody else is let in below the address of practices, and without a practice nothing is there', async () => {
  const candidate = await openCandidate(api, roleId);
  const doors = endpoints.filter(({ inPractice }) => inPractice === 'practice');
  expect(doors.length).toBeGreaterThan(10);
  const expected: [Browser, number][] = [
    [openBrowser(api, '', '/api/practice'), 401],
    [pageOfPractice(office.manager), 403],
    [pageOfPractice(office.reviewer), 403],
    [pageOfPractice(candidate), 404],
  ];
  for (const { name, method, path } of doors) {
    for (const [browser, status] of expected) {
      const response = await browser.send(method, path, method === 'GET' ? {} : { body: '{}' });
      await response.body?.cancel();
      expect(response.status, name).toBe(status);
    }
  }
});

test('at a practice, what is not meant for it is refused to everyone', async () => {
  const { page } = await openPractising();
  const others = [openBrowser(api, '', '/api/practice'), pageOfPractice(office.manager)];
  const refused = endpoints.filter(({ inPractice }) => inPractice === undefined);
  expect(refused.length).toBeGreaterThan(25);
  for (const { name, method, path } of refused) {
    for (const browser of [page, ...others]) {
      const response = await browser.send(method, path, method === 'GET' ? {} : { body: '{}' });
      await response.body?.cancel();
      expect([401, 403], name).toContain(response.status);
    }
  }
});

test('somebody else’s run is not there at a practice, nor one’s own that counts', async () => {
  const { candidate, page } = await openPractising();
  await prepare(api, candidate.attempt.id);
  await candidate.client.attempt.start({ hasConsented: true });
  await save(candidate, 0, [{ path: 'solution.py', content: 'counts = 1\n' }]);
  const run = await insertRun(api.db, candidate.attempt.id, {
    kind: 'file',
    path: 'solution.py',
    revision: 1,
  });
  const runId = run?.id ?? '';
  await expect(page.client.attempt.cancelRun({ runId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await page.client.attempt.runs()).toEqual([]);
  expect(await candidate.client.attempt.runs()).toMatchObject([{ id: runId }]);
});
