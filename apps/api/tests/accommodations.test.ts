import { randomUUID } from 'node:crypto';
import type { AccommodationAnswer } from '@holdout/contract';
import { startAttempt } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendAtOnce } from './at-once.ts';
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
import { freeze } from './reviewing.ts';
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

const request = { kind: 'more_time' as const, text: 'I read with a screen reader: half as much again.' };
const answer = (candidate: CandidateBrowser, requestId: string, given: AccommodationAnswer) =>
  manager.client.candidate.answerAccommodation({ ...placeOf(candidate), requestId, answer: given });
const granted: AccommodationAnswer = {
  isGranted: true,
  gift: { kind: 'accommodation_percent', percent: 50 },
  text: 'Half as much time again.',
};

test('asked before the start, seen by the manager, granted with time; the time stands in the log', async () => {
  const candidate = await openCandidate(api, roleId);
  const [asked] = await candidate.client.attempt.askForAccommodation(request);
  expect(asked).toMatchObject({ ...request, answer: null });
  const entry = async () =>
    (await manager.client.role.get({ roleId, locale: 'en' })).candidates.find(
      (one) => one.id === candidate.attempt.candidateId,
    );
  expect(await entry()).toMatchObject({ hasOpenRequest: true });
  expect(await manager.client.candidate.accommodations(placeOf(candidate))).toEqual([asked]);

  await answer(candidate, asked?.id ?? '', granted);
  expect(await entry()).toMatchObject({ hasOpenRequest: false });
  expect(await candidate.client.attempt.accommodations()).toMatchObject([
    { answer: { isGranted: true, text: granted.text } },
  ]);
  expect((await candidate.client.attempt.time()).entries).toMatchObject([
    { kind: 'accommodation_percent', percent: 50, reason: granted.text },
  ]);
});

test('a request waits for one answer, and another one may follow; answered once, also by two at once', async () => {
  const candidate = await openCandidate(api, roleId);
  const [first] = await candidate.client.attempt.askForAccommodation(request);
  await expect(candidate.client.attempt.askForAccommodation(request)).rejects.toMatchObject({
    code: 'ALREADY_ASKED',
  });
  const both = await Promise.allSettled([
    answer(candidate, first?.id ?? '', granted),
    answer(candidate, first?.id ?? '', { isGranted: false, text: 'The window is wide already.' }),
  ]);
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'ALREADY_ANSWERED' },
  });
  expect(await candidate.client.attempt.askForAccommodation(request)).toHaveLength(2);
});

test('of requests that are sent at once one is made', async () => {
  const { client } = await openCandidate(api, roleId);
  const ended = await sendAtOnce(5, () => client.attempt.askForAccommodation(request));
  expect(ended).toEqual([...Array(4).fill('ALREADY_ASKED'), 'done']);
  expect(await client.attempt.accommodations()).toHaveLength(1);
});

test('after the end nothing is asked for', async () => {
  const candidate = await openCandidate(api, roleId);
  await closeWork(api, candidate);
  const { closesAt } = await candidate.client.attempt.get();
  await expect(candidate.client.attempt.askForAccommodation(request)).rejects.toMatchObject({
    code: 'ATTEMPT_CLOSED',
    data: { closesAt },
  });
});

test('time that cannot be given answers nothing', async () => {
  const candidate = await openCandidate(api, roleId);
  const [asked] = await candidate.client.attempt.askForAccommodation(request);
  await api.database.pool.query('update attempts set extra_time_percent = 300 where id = $1', [
    candidate.attempt.id,
  ]);
  await expect(answer(candidate, asked?.id ?? '', granted)).rejects.toMatchObject({
    code: 'TIME_REFUSED',
    data: { why: 'too_much' },
  });
  expect(await candidate.client.attempt.accommodations()).toEqual([asked]);
  expect((await candidate.client.attempt.time()).entries).toEqual([]);
});

test('after the start, and of another candidate, there is nothing to ask or answer', async () => {
  const started = await openWorkingCandidate(api, roleId);
  await expect(started.client.attempt.askForAccommodation(request)).rejects.toMatchObject({
    code: 'ATTEMPT_STARTED',
  });
  const candidate = await openCandidate(api, roleId);
  const [asked] = await candidate.client.attempt.askForAccommodation(request);
  for (const [whose, requestId] of [
    [started, asked?.id ?? ''],
    [candidate, randomUUID()],
  ] as const) {
    await expect(answer(whose, requestId, granted)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test.each<[string, unknown]>([
  ['a few letters', { ...request, text: 'time' }],
  ['blanks', { ...request, text: ' '.repeat(40) }],
  ['a novel', { ...request, text: 'x'.repeat(2001) }],
  ['a kind that is none', { ...request, kind: 'better_grade' }],
  ['an answer of one’s own', { ...request, isGranted: true }],
  ['NUL', { ...request, text: `more\0time ${'x'.repeat(20)}` }],
])('%s is refused', async (_name, body) => {
  const candidate = await openCandidate(api, roleId);
  const response = await candidate.send('POST', '/attempt/accommodations', { body: JSON.stringify(body) });
  expect(response.status).toBe(400);
  expect(await candidate.client.attempt.accommodations()).toEqual([]);
});

test('reviewers see neither the request nor the time that came of it', async () => {
  const candidate = await openCandidate(api, roleId);
  const [asked] = await candidate.client.attempt.askForAccommodation(request);
  await answer(candidate, asked?.id ?? '', granted);
  await prepare(api, candidate.attempt.id);
  await startAttempt(api.db, candidate.attempt.id);
  await save(candidate, 0, [{ path: 'solution.py', content: 'x = 1\ny = 2\n' }]);
  const { id } = await candidate.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  await grade(api, id);
  const queue = await reviewer.client.review.queue({ locale: 'en' });
  const reviewId = queue[0]?.id ?? '';
  const seen = [queue, await reviewer.client.review.desk({ reviewId, locale: 'en' })];
  await freeze(reviewer, reviewId);
  const after = await reviewer.client.review.afterwards({ reviewId, locale: 'en' });
  const words = JSON.stringify([...seen, after]);
  for (const told of [request.text, granted.text, 'accommodation', 'more_time', 'closesAt'])
    expect(words).not.toContain(told);
  for (const path of ['time', 'accommodations']) {
    const { candidateId } = candidate.attempt;
    const response = await reviewer.send('GET', `/roles/${roleId}/candidates/${candidateId}/${path}`);
    expect(response.status).toBe(403);
  }
});
