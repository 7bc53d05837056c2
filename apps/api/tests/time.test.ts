import { randomUUID } from 'node:crypto';
import type { TimeGift } from '@holdout/contract';
import { creditFault, submitAtDeadline } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendAtOnce } from './at-once.ts';
import {
  addRole,
  type CandidateBrowser,
  closeWork,
  openCandidate,
  openOffice,
  openWorkingCandidate,
  placeOf,
  type StaffBrowser,
  save,
} from './people.ts';
import { freeze, openSubmitted } from './reviewing.ts';
import { grade } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let manager: StaffBrowser;
let reviewer: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  ({ manager, reviewer, roleId } = await openOffice(api));
});
afterAll(() => api.stop());

const reason = 'The fire alarm went off.';
const give = (candidate: CandidateBrowser, gift: TimeGift, entryId: string = randomUUID()) =>
  manager.client.candidate.giveTime({ ...placeOf(candidate), entryId, gift, reason });
const undo = (candidate: CandidateBrowser, entryId: string) =>
  manager.client.candidate.undoTime({ ...placeOf(candidate), entryId, reason: 'That was a mistake.' });
const refused = (why: string) => ({ code: 'TIME_REFUSED', status: 409, data: { why } });
const closeAnHourAgo = (candidate: CandidateBrowser) => closeWork(api, candidate, '1 hour');
const minutesFromNow = (instant: string) => (Date.parse(instant) - Date.now()) / 60_000;

test('time that is given moves the end everywhere, once, and the candidate reads why but not who', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const before = await candidate.client.attempt.get();
  const entryId = randomUUID();
  await give(candidate, { kind: 'extra', minutes: 45 }, entryId);
  const given = await give(candidate, { kind: 'extra', minutes: 45 }, entryId);
  expect(Date.parse(given.closesAt) - Date.parse(before.closesAt)).toBe(45 * 60_000);
  expect(given.entries).toMatchObject([{ kind: 'extra', minutes: 45, by: 'Mona Manager', mayUndo: true }]);
  expect((await candidate.client.attempt.get()).closesAt).toBe(given.closesAt);
  const listed = await manager.client.role.get({ roleId, locale: 'en' });
  expect(listed.candidates.map((one) => one.closesAt)).toContain(given.closesAt);
  const log = await candidate.client.attempt.time();
  expect(log.entries).toMatchObject([{ kind: 'extra', reason, closesAt: given.closesAt }]);
  expect(JSON.stringify(log)).not.toContain('Mona');
});

test('what is sent several times at once is given once, and taken back once', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const before = await candidate.client.attempt.get();
  const entryId = randomUUID();
  const given = await sendAtOnce(5, () => give(candidate, { kind: 'extra', minutes: 45 }, entryId));
  expect(given).toEqual(Array(5).fill('done'));
  const { closesAt, entries } = await manager.client.candidate.time(placeOf(candidate));
  expect(entries).toHaveLength(1);
  expect(Date.parse(closesAt) - Date.parse(before.closesAt)).toBe(45 * 60_000);
  const undone = await sendAtOnce(3, () => undo(candidate, entryId));
  expect(undone).toEqual(['TIME_REFUSED', 'TIME_REFUSED', 'done']);
  expect((await candidate.client.attempt.get()).closesAt).toBe(before.closesAt);
});

test('a share is a share of the invited window, and a second one of the same window', async () => {
  const candidate = await openCandidate(api, roleId);
  const first = await give(candidate, { kind: 'accommodation_percent', percent: 50 });
  const second = await give(candidate, { kind: 'accommodation_percent', percent: 25 });
  const hours = [first, second].map((time) => Math.round(minutesFromNow(time.windowEndsAt) / 60));
  expect(hours).toEqual([72 * 1.5, 72 * 1.75]);
  expect(second.extraTimePercent).toBe(75);
});

test('what was given is taken back by an entry against it, once; a fault of ours never is', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  await creditFault(api.db, { attemptId: candidate.attempt.id, kind: 'outage', minutes: 3 });
  const before = await candidate.client.attempt.get();
  const given = await give(candidate, { kind: 'accommodation_percent', percent: 100 });
  const [fault, gift] = given.entries;
  const after = await undo(candidate, gift?.id ?? '');
  expect(after).toMatchObject({ closesAt: before.closesAt, extraTimePercent: 0 });
  expect(after.entries.map(({ percent, mayUndo }) => [percent, mayUndo])).toEqual([
    [0, false],
    [100, false],
    [-100, false],
  ]);
  for (const id of [gift?.id, fault?.id, after.entries[2]?.id])
    await expect(undo(candidate, id ?? '')).rejects.toMatchObject(refused('not_undoable'));
  await expect(undo(candidate, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a closed attempt opens again for as long as is given from now, and closes again by taking it back', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  await closeAnHourAgo(candidate);
  await expect(give(candidate, { kind: 'window', minutes: 30 })).rejects.toMatchObject(refused('too_little'));
  expect((await manager.client.candidate.time(placeOf(candidate))).entries).toEqual([]);
  const given = await give(candidate, { kind: 'extra', minutes: 30 });
  expect(given.isClosed).toBe(false);
  expect(minutesFromNow(given.closesAt)).toBeCloseTo(30, -1);
  const closed = await undo(candidate, given.entries[0]?.id ?? '');
  expect(closed.isClosed).toBe(true);
});

test('time in which work was saved stays when taking it back would close the attempt', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  await closeAnHourAgo(candidate);
  const { entries } = await give(candidate, { kind: 'extra', minutes: 30 });
  await save(candidate, 0, [{ path: 'solution.py', content: 'x = 1\n' }]);
  await expect(undo(candidate, entries[0]?.id ?? '')).rejects.toMatchObject(refused('already_used'));
  await give(candidate, { kind: 'extra', minutes: 300 });
  expect(await undo(candidate, entries[0]?.id ?? '')).toMatchObject({ isClosed: false });
});

test('the deadline follows: what was handed in stays, and only what is newer is handed in at the new end', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const numbers = async () =>
    (await candidate.client.attempt.get()).submissions.map(({ number, revision }) => [number, revision]);
  await save(candidate, 0, [{ path: 'solution.py', content: 'x = 1\n' }]);
  await closeAnHourAgo(candidate);
  await submitAtDeadline(api.db);
  expect(await numbers()).toEqual([[1, 1]]);

  await give(candidate, { kind: 'extra', minutes: 30 });
  await save(candidate, 1, [{ path: 'solution.py', content: 'x = 2\n' }]);
  await submitAtDeadline(api.db);
  expect(await numbers()).toEqual([[1, 1]]);
  await closeAnHourAgo(candidate);
  await submitAtDeadline(api.db);
  await submitAtDeadline(api.db);
  expect(await numbers()).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('work that somebody has rated stays closed', async () => {
  const { candidate, submissionId, reviewIds } = await openSubmitted(api, roleId, [reviewer]);
  await grade(api, submissionId);
  await freeze(reviewer, reviewIds[0] ?? '');
  // While the window is open more time harms nobody.
  await give(candidate, { kind: 'extra', minutes: 5 });
  await closeAnHourAgo(candidate);
  await expect(give(candidate, { kind: 'extra', minutes: 30 })).rejects.toMatchObject(
    refused('already_rated'),
  );
});

test.each<[string, unknown, unknown]>([
  ['no minutes', { kind: 'extra', minutes: 0 }, reason],
  ['minutes back', { kind: 'extra', minutes: -5 }, reason],
  ['half a minute', { kind: 'extra', minutes: 0.5 }, reason],
  ['a year', { kind: 'window', minutes: 525_600 }, reason],
  ['a share of one’s own', { kind: 'accommodation_percent', percent: 33 }, reason],
  ['a kind that only faults have', { kind: 'outage', minutes: 5 }, reason],
  ['no reason', { kind: 'extra', minutes: 5 }, '  '],
  ['a reason without end', { kind: 'extra', minutes: 5 }, 'x'.repeat(501)],
  ['more than is asked', { kind: 'extra', minutes: 5, percent: 100 }, reason],
])('%s is refused', async (_name, gift, why) => {
  const candidate = await openWorkingCandidate(api, roleId);
  const body = JSON.stringify({ entryId: randomUUID(), gift, reason: why });
  const { candidateId } = placeOf(candidate);
  const response = await manager.send('POST', `/roles/${roleId}/candidates/${candidateId}/time`, { body });
  expect(response.status).toBe(400);
  expect((await candidate.client.attempt.time()).entries).toEqual([]);
});

test('there is an end to giving, and a candidate of another role is not there', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  for (let n = 0; n < 3; n += 1) await give(candidate, { kind: 'accommodation_percent', percent: 100 });
  await expect(give(candidate, { kind: 'accommodation_percent', percent: 25 })).rejects.toMatchObject(
    refused('too_much'),
  );
  const other = (await addRole(api, [])).id;
  const elsewhere = { ...placeOf(candidate), roleId: other };
  await expect(manager.client.candidate.time(elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the audit log has who, when and how much, and no reason', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  await give(candidate, { kind: 'extra', minutes: 7 });
  const { rows } = await api.database.pool.query(
    `select actor_id, action, detail from audit_events where object_id = $1 and action like 'time.%'`,
    [candidate.attempt.id],
  );
  expect(rows).toEqual([
    {
      actor_id: manager.staffId,
      action: 'time.given',
      detail: { kind: 'extra', minutes: 7, percent: 0 },
    },
  ]);
  expect(api.log.join('')).not.toContain('fire alarm');
});
