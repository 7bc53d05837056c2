import { randomUUID } from 'node:crypto';
import { currentBriefing, type NumberedEvent, recordingLimits, type WorkEvent } from '@holdout/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import {
  addRole,
  closeWork,
  openCandidate,
  openStaff,
  openWorkingCandidate,
  prepare,
  save,
} from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/** What is recorded of the work: once each, of those who agreed, until the end, and for nobody's eyes but theirs. */
let api: TestApi;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  roleId = (await addRole(api, [(await openStaff(api, ['reviewer'])).staffId])).id;
});
afterAll(() => api.stop());

const edit: WorkEvent = { kind: 'edit', path: 'solution.py', offset: 10, removed: 2, added: 30 };
const paste: WorkEvent = { ...edit, kind: 'paste', lines: 3, origin: 'elsewhere' };
const numbered = (event: unknown, number = 1, at = '2026-11-01T10:00:00Z') =>
  ({ number, at, event }) as NumberedEvent;
const record = (browser: Browser, events: NumberedEvent[], recorder: string = randomUUID()) =>
  browser.client.attempt.record({ recorder, events });
const factsOf = async (browser: Browser) =>
  (await browser.client.attempt.recording({})).entries.map(({ fact }) => fact);

test('everything that was recorded can be read by whose work it is, with what was saved beside it', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const all: WorkEvent[] = [
    { kind: 'presence', action: 'opened' },
    { kind: 'file', path: 'data/train.csv', action: 'opened' },
    edit,
    paste,
    { kind: 'presence', action: 'left' },
    { kind: 'presence', action: 'returned', awaySeconds: 75 },
    { kind: 'gap', seconds: 600 },
  ];
  const reply = await record(
    browser,
    all.map((event, index) => numbered(event, index + 1)),
  );
  expect(reply).toEqual({ state: 'recording' });
  await save(browser, 0, [{ path: 'solution.py', content: 'x = 1' }]);
  const facts = await factsOf(browser);
  expect(facts.toReversed()).toEqual([
    ...all,
    { kind: 'save', revision: 1, changedPaths: ['solution.py'], changedCount: 1 },
  ]);
});

test('a request whose answer was lost is sent again, and nothing is there twice', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const recorder = randomUUID();
  await record(browser, [numbered(edit, 1)], recorder);
  await record(browser, [numbered(edit, 1), numbered(paste, 2)], recorder);
  expect(await factsOf(browser)).toEqual([paste, edit]);
});

test('the largest numbers that are taken come back as they are', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const most = 2 ** 31 - 1;
  const change = { path: 'solution.py', offset: most, removed: most, added: most };
  const all: WorkEvent[] = [
    { kind: 'edit', ...change },
    { kind: 'paste', ...change, lines: most, origin: 'here' },
    { kind: 'gap', seconds: 366 * 24 * 3600 },
  ];
  await record(
    browser,
    all.map((event, index) => numbered(event, most - 2 + index)),
  );
  expect((await factsOf(browser)).toReversed()).toEqual(all);
  const { recording } = await browser.client.attempt.ownData({ locale: 'en' });
  expect(recording.map(({ event }) => event)).toEqual(all);
});

test('a clock that is wrong by a day moves nothing behind the moment at which it was received', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  await record(browser, [numbered(edit, 1, tomorrow)]);
  const { entries } = await browser.client.attempt.recording({});
  expect(Date.parse(entries[0]?.at ?? '')).toBeLessThanOrEqual(Date.now());
  const { recording } = await browser.client.attempt.ownData({ locale: 'en' });
  expect(recording).toEqual([{ at: recording[0]?.receivedAt, receivedAt: expect.any(String), event: edit }]);
});

test('nothing is recorded before the start, and nothing after the end', async () => {
  const early = await openCandidate(api, roleId);
  await expect(record(early, [numbered(edit)])).rejects.toMatchObject({ code: 'ATTEMPT_NOT_STARTED' });
  const late = await openWorkingCandidate(api, roleId);
  await record(late, [numbered(edit)]);
  await closeWork(api, late);
  expect(await record(late, [numbered(paste)])).toEqual({ state: 'over' });
  expect(await factsOf(late)).toEqual([edit]);
});

test('who agreed to a text that did not speak of it is not recorded', async () => {
  const browser = await openCandidate(api, roleId);
  await prepare(api, browser.attempt.id);
  const { attempt } = browser.client;
  expect(await attempt.get()).toMatchObject({ isRecorded: true });
  expect(await attempt.start({ hasConsented: true })).toMatchObject({ isRecorded: false });
  expect(await record(browser, [numbered(edit)])).toEqual({ state: 'not_agreed' });
  // Agreeing later, from another page, changes nothing of what was agreed to at the start.
  await attempt.start({ hasConsented: true, briefingVersion: currentBriefing });
  expect(await record(browser, [numbered(edit)])).toEqual({ state: 'not_agreed' });
  expect(await factsOf(browser)).toEqual([]);
});

test.each([0, 3, 1.5, -1, 1e308, '2', [2], {}, null])(
  'a text that there never was, %j, is agreed to by nobody',
  async (version) => {
    const browser = await openCandidate(api, roleId);
    await prepare(api, browser.attempt.id);
    const body = JSON.stringify({ hasConsented: true, briefingVersion: version });
    expect((await browser.send('POST', '/attempt/start', { body })).status).toBe(400);
    expect(await browser.client.attempt.get()).toMatchObject({ state: 'not_started' });
  },
);

test('who agreed to the text of today is, and own data says to which one', async () => {
  const browser = await openCandidate(api, roleId);
  await prepare(api, browser.attempt.id);
  const { attempt } = browser.client;
  expect(await attempt.start({ hasConsented: true, briefingVersion: currentBriefing })).toMatchObject({
    isRecorded: true,
  });
  await record(browser, [numbered(edit)]);
  expect(await attempt.ownData({ locale: 'en' })).toMatchObject({
    attempt: { briefingVersion: currentBriefing },
  });
});

test("nobody sees or adds to another one's recording: no candidate, and no staff of any role", async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const recorder = randomUUID();
  await record(browser, [numbered(edit)], recorder);
  const other = await openWorkingCandidate(api, roleId);
  expect(await factsOf(other)).toEqual([]);
  // With the id of the other page and a number that it has used.
  await record(other, [numbered(paste)], recorder);
  expect(await factsOf(other)).toEqual([paste]);
  expect(await factsOf(browser)).toEqual([edit]);
  const staff = await openStaff(api, ['reviewer', 'manager', 'author', 'admin']);
  await expect(staff.client.attempt.recording({})).rejects.toMatchObject({ status: 403 });
  await expect(record(staff, [numbered(edit)])).rejects.toMatchObject({ status: 403 });
});

describe('a request that makes no sense is refused whole', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => numbered(edit, index + 1));
  test.each<[string, NumberedEvent[]]>([
    ['nothing', []],
    ['more than fits', many(recordingLimits.batch + 1)],
    ['fifty thousand', many(50_000)],
    ['numbers in the wrong order', [numbered(edit, 2), numbered(edit, 1)]],
    ['a number twice', [numbered(edit, 1), numbered(paste, 1)]],
    ['the number 0', [numbered(edit, 0)]],
    ['half a number', [numbered(edit, 1.5)]],
    ['a number beyond all', [numbered(edit, 2_147_483_648)]],
    ['a negative length', [numbered(edit, 1), numbered({ ...edit, removed: -1 }, 2)]],
    ['a negative place', [numbered({ ...edit, offset: -1 })]],
    ['a length beyond any file', [numbered({ ...edit, added: 2 ** 31 })]],
    ['a length as text', [numbered({ ...edit, added: '3' })]],
    ['a path out of the project', [numbered({ ...edit, path: '../solution.py' })]],
    ['a path like a prototype', [numbered({ ...edit, path: '__proto__' })]],
    ['an unknown kind', [numbered({ kind: 'keystroke', key: 'a' })]],
    [
      'the kind of another table',
      [numbered({ kind: 'save', revision: 1, changedPaths: [], changedCount: 0 })],
    ],
    ['the text of an edit', [numbered({ ...edit, text: 'secret = 1' })]],
    ['a return without a duration', [numbered({ kind: 'presence', action: 'returned' })]],
    [
      'a key of a prototype',
      [numbered(JSON.parse('{"kind":"gap","seconds":1,"constructor":{"prototype":1}}'))],
    ],
    ['no time', [numbered(edit, 1, 'yesterday')]],
    ['a time beyond all', [numbered(edit, 1, '99999-01-01T00:00:00Z')]],
    ['a time before all', [numbered(edit, 1, '0000-01-01T00:00:00Z')]],
    ['a time of the first century', [numbered(edit, 1, '0099-01-01T00:00:00Z')]],
  ])('%s', async (_name, events) => {
    const browser = await openWorkingCandidate(api, roleId);
    await expect(record(browser, events)).rejects.toMatchObject({ status: 400 });
    expect(await factsOf(browser)).toEqual([]);
  });

  test('a recorder that is no id', async () => {
    const browser = await openWorkingCandidate(api, roleId);
    await expect(record(browser, [numbered(edit)], '1')).rejects.toMatchObject({ status: 400 });
  });
});

test('who records without end is told to wait, and can still save', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const replies = await Promise.allSettled(
    Array.from({ length: 70 }, (_, index) => record(browser, [numbered(edit, index + 1)])),
  );
  const refused = replies.filter((reply) => reply.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  expect(await save(browser, 0, [{ path: 'solution.py', content: 'x' }])).toMatchObject({ revision: 1 });
});
