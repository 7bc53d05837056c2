import { randomUUID } from 'node:crypto';
import { selectNow, submitAtDeadline } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { continueTime } from '../src/time/pause-time.ts';
import { sendAtOnce } from './at-once.ts';
import { openBrowser } from './browser.ts';
import {
  type CandidateBrowser,
  closeWork,
  openCandidate,
  openOffice,
  openWorkingCandidate,
  placeOf,
  prepare,
  type StaffBrowser,
  save,
} from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/** The clock of somebody's work stands: they may read, nothing they typed is lost, and only a manager stops and continues it. */
let api: TestApi;
let manager: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  ({ manager, roleId } = await openOffice(api));
});
afterAll(() => api.stop());

const reason = 'The fire alarm went off.';
const over = 'Everybody is back inside.';
const pause = (candidate: CandidateBrowser, entryId: string = randomUUID()) =>
  manager.client.candidate.pauseTime({ ...placeOf(candidate), entryId, reason });
const goOn = (candidate: CandidateBrowser, entryId: string) =>
  manager.client.candidate.continueTime({ ...placeOf(candidate), entryId, reason: over });
const timeOf = (candidate: CandidateBrowser) => manager.client.candidate.time(placeOf(candidate));
const refused = (why: string) => ({ code: 'TIME_REFUSED', status: 409, data: { why } });
const isPaused = { code: 'ATTEMPT_PAUSED', status: 409 };
const change = [{ path: 'solution.py', content: 'x = 1\n' }];

test('the candidate reads since when and why, and not by whom; the manager sees it in the list', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const entryId = randomUUID();
  const before = await candidate.client.attempt.get();
  const paused = await pause(candidate, entryId);
  expect(paused.pause).toMatchObject({ entryId, reason, by: 'Mona Manager' });
  const view = await candidate.client.attempt.get();
  expect(view).toMatchObject({ state: 'active', pause: { reason, since: paused.pause?.since } });
  expect(JSON.stringify(view)).not.toContain('Mona');
  // What is left stands still: it is counted from where the pause would end by itself.
  const leftMs = Date.parse(before.closesAt) - Date.parse(view.pause?.since ?? '');
  expect(Date.parse(view.closesAt) - Date.parse(view.pause?.until ?? '')).toBe(leftMs);

  const rows = async () => (await manager.client.role.get({ roleId, locale: 'en' })).candidates;
  const row = async () => (await rows()).find(({ id }) => id === placeOf(candidate).candidateId);
  expect(await row()).toMatchObject({ isPaused: true, stage: 'working' });
  await goOn(candidate, entryId);
  expect(await row()).toMatchObject({ isPaused: false });
  expect((await candidate.client.attempt.get()).pause).toBeNull();
});

test('both moments are in the log, and the end moved by what lies between them', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const before = await candidate.client.attempt.get();
  const entryId = randomUUID();
  await pause(candidate, entryId);
  const after = await goOn(candidate, entryId);
  const { entries } = await candidate.client.attempt.time();
  expect(entries).toMatchObject([
    { id: entryId, kind: 'pause', reason, undoes: null, pausedUntil: expect.any(String) },
    { kind: 'pause', reason: over, undoes: entryId, pausedUntil: null, closesAt: after.closesAt },
  ]);
  const [begun, ended] = entries.map(({ at }) => Date.parse(at));
  const laterMs = Date.parse(after.closesAt) - Date.parse(before.closesAt);
  // Each instant is cut to the millisecond on its own.
  expect(Math.abs(laterMs - ((ended ?? 0) - (begun ?? 0)))).toBeLessThanOrEqual(1);
  expect(after.entries.map(({ by, mayUndo }) => [by, mayUndo])).toEqual([
    ['Mona Manager', false],
    ['Mona Manager', false],
  ]);
  const data = await candidate.client.attempt.ownData({ locale: 'en' });
  expect(data.time).toEqual(entries);
  expect(data.events.map(({ action }) => action)).toEqual([
    'time.paused',
    'time.continued',
    'own_data.taken_along',
  ]);
});

test('what was typed still comes in and may be read; nothing is run or handed in until it goes on', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const { attempt } = candidate.client;
  const submitId = randomUUID();
  expect(await save(candidate, 0, change)).toMatchObject({ revision: 1, isPaused: false });
  await attempt.submit({ revision: 1, submitId });
  const entryId = randomUUID();
  await pause(candidate, entryId);

  expect(await save(candidate, 1, [{ path: 'late.py', content: 'typed = 1\n' }])).toMatchObject({
    revision: 2,
    isPaused: true,
  });
  expect((await attempt.workspace()).files.map(({ path }) => path)).toContain('late.py');
  const run = () => attempt.startRun({ kind: 'visible-checks', revision: 2 });
  const submit = () => attempt.submit({ revision: 2, submitId: randomUUID() });
  for (const start of [run, submit]) await expect(start()).rejects.toMatchObject(isPaused);
  // The answer to what was handed in before may have been lost.
  expect(await attempt.submit({ revision: 1, submitId })).toMatchObject({ number: 1 });

  await goOn(candidate, entryId);
  expect(await run()).toMatchObject({ state: 'queued' });
  expect(await submit()).toMatchObject({ number: 2, revision: 2 });
});

test('what is sent several times at once pauses once, and continues once', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const entryId = randomUUID();
  expect(await sendAtOnce(4, () => pause(candidate, entryId))).toEqual(Array(4).fill('done'));
  expect(await sendAtOnce(3, () => pause(candidate))).toEqual(Array(3).fill('TIME_REFUSED'));
  expect((await timeOf(candidate)).entries).toHaveLength(1);
  expect(await sendAtOnce(3, () => goOn(candidate, entryId))).toEqual([
    'TIME_REFUSED',
    'TIME_REFUSED',
    'done',
  ]);
  expect((await timeOf(candidate)).entries).toHaveLength(2);
});

test('of several managers who pause at once one does', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  expect(await sendAtOnce(3, () => pause(candidate))).toEqual(['TIME_REFUSED', 'TIME_REFUSED', 'done']);
});

test('a click that comes late does not end the next pause', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const [first, second] = [randomUUID(), randomUUID()];
  await pause(candidate, first);
  await goOn(candidate, first);
  await pause(candidate, second);
  await expect(pause(candidate)).rejects.toMatchObject(refused('is_paused'));
  await expect(goOn(candidate, first)).rejects.toMatchObject(refused('not_paused'));
  expect((await timeOf(candidate)).pause).toMatchObject({ entryId: second });
});

test('somebody who asked before it ended, and whose turn came after, finds it ended', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const entryId = randomUUID();
  await pause(candidate, entryId);
  await api.db.transaction(async (early) => {
    await selectNow(early);
    await goOn(candidate, entryId);
    const request = {
      attemptId: candidate.attempt.id,
      staffId: manager.staffId,
      reason: over,
      pauseId: entryId,
    };
    expect(await continueTime(early, request)).toBe('not_paused');
  });
  expect((await timeOf(candidate)).entries).toHaveLength(2);
});

test('before the start, after the end and without a pause there is nothing to stop or continue', async () => {
  const waiting = await openCandidate(api, roleId);
  await expect(pause(waiting)).rejects.toMatchObject(refused('not_running'));
  const candidate = await openWorkingCandidate(api, roleId);
  await expect(goOn(candidate, randomUUID())).rejects.toMatchObject(refused('not_paused'));
  await closeWork(api, candidate);
  await expect(pause(candidate)).rejects.toMatchObject(refused('not_running'));
  for (const one of [waiting, candidate]) expect((await timeOf(one)).entries).toEqual([]);
});

test('a pause that begins as the deadline passes keeps what was left; what is handed in after it is the last work', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const { attempt } = candidate.client;
  await save(candidate, 0, change);
  await api.database.pool.query(
    `update attempts set window_ends_at = now() + interval '1 second', closes_at = now() + interval '1 second' where id = $1`,
    [candidate.attempt.id],
  );
  const { closesAt } = await attempt.get();
  const entryId = randomUUID();
  await pause(candidate, entryId);
  await expect.poll(async () => (await attempt.get()).serverNow > closesAt).toBe(true);
  await submitAtDeadline(api.db);
  expect(await attempt.get()).toMatchObject({ state: 'active', submissions: [] });

  await goOn(candidate, entryId);
  expect(await attempt.get()).toMatchObject({ state: 'active', pause: null });
  await expect.poll(async () => (await attempt.get()).state).toBe('closed');
  await submitAtDeadline(api.db);
  expect((await attempt.get()).submissions).toMatchObject([{ revision: 1, isAutomatic: true }]);
});

test('in a pause time can be given, and is not taken back', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const [gift, entryId] = [randomUUID(), randomUUID()];
  const give = { kind: 'extra' as const, minutes: 30 };
  await manager.client.candidate.giveTime({ ...placeOf(candidate), entryId: gift, gift: give, reason });
  const paused = await pause(candidate, entryId);
  expect(paused.entries.map(({ mayUndo }) => mayUndo)).toEqual([false, false]);
  const undo = (id: string) =>
    manager.client.candidate.undoTime({ ...placeOf(candidate), entryId: id, reason });
  await expect(undo(gift)).rejects.toMatchObject(refused('is_paused'));
  const more = await manager.client.candidate.giveTime({
    ...placeOf(candidate),
    entryId: randomUUID(),
    gift: give,
    reason,
  });
  expect(Date.parse(more.closesAt) - Date.parse(paused.closesAt)).toBe(30 * 60_000);
  await goOn(candidate, entryId);
  await expect(undo(entryId)).rejects.toMatchObject(refused('not_undoable'));
  await undo(gift);
});

test('there is an end to pausing', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  await api.database.pool.query(
    `update attempts set paused_seconds = 361 * 24 * 3600, closes_at = closes_at + interval '361 days' where id = $1`,
    [candidate.attempt.id],
  );
  await expect(pause(candidate)).rejects.toMatchObject(refused('too_much'));
});

test('somebody may have their work erased in a pause, and then there is nothing to continue', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const entryId = randomUUID();
  await pause(candidate, entryId);
  await candidate.client.attempt.erase({ hasConfirmed: true });
  await expect(goOn(candidate, entryId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(pause(candidate)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a practice has no clock that could stand', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  await candidate.client.attempt.practise({ isNew: false });
  const page = openBrowser(api, candidate.cookie, '/api/practice');
  await prepare(api, (await page.client.attempt.get()).id);
  await pause(candidate);
  expect((await page.client.attempt.get()).pause).toBeNull();
  await save(page, 0, change);
  expect(await page.client.attempt.startRun({ kind: 'visible-checks', revision: 1 })).toMatchObject({
    state: 'queued',
  });
});

test.each<[string, unknown]>([
  ['no reason', '  '],
  ['a reason without end', 'x'.repeat(501)],
])('%s is refused', async (_name, why) => {
  const candidate = await openWorkingCandidate(api, roleId);
  const body = JSON.stringify({ entryId: randomUUID(), reason: why });
  const { candidateId } = placeOf(candidate);
  const path = `/roles/${roleId}/candidates/${candidateId}/pauses`;
  expect((await manager.send('POST', path, { body })).status).toBe(400);
  expect((await candidate.client.attempt.get()).pause).toBeNull();
});

test('the audit log has who and when, and no reason', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const entryId = randomUUID();
  await pause(candidate, entryId);
  await goOn(candidate, entryId);
  const { rows } = await api.database.pool.query(
    `select actor_id, action, detail from audit_events where object_id = $1 order by id`,
    [candidate.attempt.id],
  );
  expect(rows).toEqual(
    ['time.paused', 'time.continued'].map((action) => ({ actor_id: manager.staffId, action, detail: {} })),
  );
  expect(api.log.join('')).not.toContain('fire alarm');
});
