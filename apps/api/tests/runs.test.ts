import type { RunEvent, RunRequest } from '@holdout/contract';
import {
  appendRunOutput,
  beatRun,
  failRun,
  finishRun,
  requeueRun,
  revokeSession,
  startRun,
} from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashSecret } from '../src/access/secrets.ts';
import { addRole, type CandidateBrowser, openWorkingCandidate, save } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  roleId = (await addRole(api, [])).id;
});
afterAll(() => api.stop());

async function openWithRevision(): Promise<CandidateBrowser> {
  const browser = await openWorkingCandidate(api, roleId);
  await save(browser, 0, [{ path: 'solution.py', content: 'print(1)' }]);
  return browser;
}
const finished = { outcome: 'completed', exitCode: 0, usage: null, tests: null, message: null } as const;
const start = (browser: CandidateBrowser) =>
  browser.client.attempt.startRun({ kind: 'file', path: 'solution.py', revision: 1 });

async function takeUntil(events: AsyncIterable<RunEvent>, isLast: (event: RunEvent) => boolean) {
  const taken: RunEvent[] = [];
  for await (const event of events) {
    taken.push(event);
    if (isLast(event)) break;
  }
  return taken;
}
const textOf = (events: RunEvent[]) =>
  events.map((event) => (event.type === 'output' ? event.text : '')).join('');

test('one run at a time; what to run must be there', async () => {
  const browser = await openWithRevision();
  const { attempt } = browser.client;
  await expect(attempt.startRun({ kind: 'file', path: 'other.py', revision: 1 })).rejects.toMatchObject({
    status: 400,
  });
  await expect(attempt.startRun({ kind: 'file', path: 'solution.py', revision: 9 })).rejects.toMatchObject({
    status: 404,
  });
  const run = await start(browser);
  expect(run).toMatchObject({
    kind: 'file',
    path: 'solution.py',
    revision: 1,
    state: 'queued',
    outcome: null,
  });
  await expect(start(browser)).rejects.toMatchObject({ code: 'RUN_ALREADY_ACTIVE', data: { runId: run.id } });
  await startRun(api.db, run.id);
  await finishRun(api.db, run.id, finished);
  expect(await start(browser)).toMatchObject({ state: 'queued' });
  expect((await attempt.runs()).map((one) => one.state)).toEqual(['queued', 'finished']);
});

test('a part of a file, and one test: what is asked for is checked, and told with the run', async () => {
  const browser = await openWithRevision();
  await save(browser, 1, [{ path: 'tests/test_solution.py', content: 'def test_one(): pass' }]);
  const { attempt } = browser.client;
  const revision = 2;
  const lines = { first: 1, last: 3 };
  const refused: RunRequest[] = [
    { kind: 'selection', path: 'other.py', lines, revision },
    { kind: 'selection', path: 'solution.py', lines: { first: 3, last: 1 }, revision },
    { kind: 'selection', path: 'solution.py', lines: { first: 0, last: 1 }, revision },
    { kind: 'own-tests', test: 'tests/test_other.py::test_one', revision },
    { kind: 'own-tests', test: '--collect-only', revision },
    { kind: 'own-tests', test: 'tests/test_solution.py::test_one\n-p evil', revision },
    { kind: 'visible-checks', test: '/etc/passwd', revision },
  ];
  for (const request of refused) {
    await expect(attempt.startRun(request), JSON.stringify(request)).rejects.toMatchObject({ status: 400 });
  }
  const accepted: RunRequest[] = [
    { kind: 'selection', path: 'solution.py', lines, revision },
    { kind: 'own-tests', test: 'tests/test_solution.py::test_one', revision },
    { kind: 'visible-checks', test: 'visible/test_visible.py::TestFit::test_many[a-1 b]', revision },
  ];
  for (const request of accepted) {
    const run = await attempt.startRun(request);
    expect(run).toMatchObject({ path: null, lines: null, test: null, ...request });
    await attempt.cancelRun({ runId: run.id });
  }
});

test('output arrives while the run is going, in order, and ends with the outcome', async () => {
  const browser = await openWithRevision();
  const run = await start(browser);
  const events = await browser.client.attempt.runEvents({ runId: run.id, after: 0 });
  const first = await takeOne(events);
  expect(first).toMatchObject({ type: 'state', run: { state: 'queued' }, queuePosition: expect.any(Number) });
  await startRun(api.db, run.id);
  expect(await takeOne(events)).toMatchObject({
    type: 'state',
    run: { state: 'running' },
    queuePosition: null,
  });
  await appendRunOutput(api.db, run.id, [
    { stream: 'stdout', text: 'one ' },
    { stream: 'stderr', text: 'two ' },
  ]);
  expect(await takeOne(events)).toMatchObject({
    type: 'output',
    sequence: 1,
    stream: 'stdout',
    text: 'one ',
  });
  expect(await takeOne(events)).toMatchObject({
    type: 'output',
    sequence: 2,
    stream: 'stderr',
    text: 'two ',
  });
  await appendRunOutput(api.db, run.id, [{ stream: 'stdout', text: 'three\0' }]);
  await finishRun(api.db, run.id, finished);
  const rest = await takeUntil(events, (event) => event.type === 'end');
  expect(textOf(rest)).toBe('three\u2400');
  expect(rest.at(-1)).toMatchObject({
    type: 'end',
    run: { state: 'finished', outcome: 'completed', exitCode: 0 },
  });
});

test('what a run has used so far is told while it lasts, and forgotten when it has to run again', async () => {
  const browser = await openWithRevision();
  const run = await start(browser);
  await startRun(api.db, run.id);
  const events = await browser.client.attempt.runEvents({ runId: run.id, after: 0 });
  const usage = { wallMs: 2_000, cpuMs: 1_900, memoryBytes: 50_000_000, outputBytes: 0 };
  await beatRun(api.db, run.id, usage);
  const told = await takeUntil(events, (event) => event.type === 'state' && event.run.usage !== null);
  expect(told.at(-1)).toMatchObject({ type: 'state', run: { state: 'running', usage } });
  await requeueRun(api.db, run.id);
  expect((await browser.client.attempt.runs())[0]).toMatchObject({ state: 'queued', usage: null });
});

test('who waits is told how many wait before them, and each step forward', async () => {
  await api.db.execute(`update runs set finished_at = now(), outcome = 'cancelled' where started_at is null`);
  const [first, second, third] = [
    await openWithRevision(),
    await openWithRevision(),
    await openWithRevision(),
  ];
  const [ahead] = [await start(first), await start(second)];
  const run = await start(third);
  const events = await third.client.attempt.runEvents({ runId: run.id, after: 0 });
  expect(await takeOne(events)).toMatchObject({ type: 'state', queuePosition: 2 });
  await startRun(api.db, ahead.id);
  expect(await takeOne(events)).toMatchObject({ type: 'state', run: { state: 'queued' }, queuePosition: 1 });
  await events.return?.();
});

test('a reconnect goes on after the last number, also when everything is over', async () => {
  const browser = await openWithRevision();
  const run = await start(browser);
  await startRun(api.db, run.id);
  const many = Array.from({ length: 1200 }, (_, n) => ({ stream: 'stdout' as const, text: `${n},` }));
  await appendRunOutput(api.db, run.id, many);
  await finishRun(api.db, run.id, { ...finished, outcome: 'timeout', exitCode: null });
  const events = await browser.client.attempt.runEvents({ runId: run.id, after: 1190 });
  expect(textOf(await takeUntil(events, (event) => event.type === 'end'))).toBe(
    '1190,1191,1192,1193,1194,1195,1196,1197,1198,1199,',
  );
  const whole = await browser.client.attempt.runEvents({ runId: run.id, after: 0 });
  expect(textOf(await takeUntil(whole, (event) => event.type === 'end'))).toBe(
    many.map((one) => one.text).join(''),
  );
  const resumed = await browser.send('GET', `/attempt/runs/${run.id}/events`, {
    headers: { 'last-event-id': '1199' },
  });
  const text = await resumed.text();
  expect(text).toContain('"1199,"');
  expect(text).not.toContain('"1198,"');
});

test('a run that nobody has taken is cancelled at once; a fault of the platform is no outcome', async () => {
  const browser = await openWithRevision();
  const waiting = await start(browser);
  await browser.client.attempt.cancelRun({ runId: waiting.id });
  const going = await start(browser);
  await startRun(api.db, going.id);
  await browser.client.attempt.cancelRun({ runId: going.id });
  await failRun(api.db, going.id, 'The engine was gone. Please run it again.');
  expect(await browser.client.attempt.runs()).toMatchObject([
    { state: 'failed', outcome: null, message: 'The engine was gone. Please run it again.' },
    { state: 'finished', outcome: 'cancelled' },
  ]);
});

test('the stream ends when the session does', async () => {
  const browser = await openWithRevision();
  const run = await start(browser);
  const events = await browser.client.attempt.runEvents({ runId: run.id, after: 0 });
  await takeOne(events);
  await revokeSession(api.db, hashSecret(browser.cookie.replace('holdout=', '')));
  await appendRunOutput(api.db, run.id, [{ stream: 'stdout', text: 'after the session' }]);
  expect(await takeUntil(events, () => false)).toEqual([]);
});

test('two who follow the same run both see all of it', async () => {
  const browser = await openWithRevision();
  const run = await start(browser);
  const follow = async () => {
    const events = await browser.client.attempt.runEvents({ runId: run.id, after: 0 });
    return textOf(await takeUntil(events, (event) => event.type === 'end'));
  };
  const both = [follow(), follow()];
  await startRun(api.db, run.id);
  for (let n = 0; n < 20; n += 1)
    await appendRunOutput(api.db, run.id, [{ stream: 'stdout', text: `${n} ` }]);
  await finishRun(api.db, run.id, finished);
  const expected = Array.from({ length: 20 }, (_, n) => `${n} `).join('');
  expect(await Promise.all(both)).toEqual([expected, expected]);
});

test('runs are limited in number', async () => {
  const browser = await openWithRevision();
  const answers: unknown[] = [];
  for (let n = 0; n < 21; n += 1) answers.push(await start(browser).catch((error: unknown) => error));
  expect(answers.at(-1)).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    data: { retryAfterSeconds: expect.any(Number) },
  });
});

async function takeOne(events: AsyncIterator<RunEvent>): Promise<RunEvent> {
  const { value, done } = await events.next();
  if (done) throw new Error('the stream has ended');
  return value;
}
