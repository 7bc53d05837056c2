import type { FeedbackDraftEntry } from '@holdout/contract';
import { selectAttemptSeed } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendAtOnce } from './at-once.ts';
import { addRole, closeWork, openStaff, openWorkingCandidate, placeOf, type StaffBrowser } from './people.ts';
import { completeDraft, freeze, openSubmitted, rating, type Submitted, saveDraft } from './reviewing.ts';
import { grade } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let manager: StaffBrowser;
let rosa: StaffBrowser;
let both: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  manager = await openStaff(api, ['manager'], 'Mona Manager');
  rosa = await openStaff(api, ['reviewer'], 'Rosa Rousseau');
  both = await openStaff(api, ['reviewer', 'manager'], 'Otto Osterhase');
  roleId = (await addRole(api, [rosa.staffId, both.staffId])).id;
});
afterAll(() => api.stop());

const close = ({ candidate }: Submitted) => closeWork(api, candidate);
const of = ({ candidate }: Submitted) => placeOf(candidate);
const seenByCandidate = ({ candidate }: Pick<Submitted, 'candidate'>) =>
  candidate.client.attempt.afterwards({ locale: 'fr' });
const seenBy = (who: StaffBrowser, work: Submitted) =>
  who.client.candidate.afterwards({ ...of(work), locale: 'en' });
const sentence = 'Clear structure; the evaluation looks at one split only.';
const entry: FeedbackDraftEntry = { competency: 'model-development', level: 'mid', sentence };
const release = (work: Submitted, entries = [entry]) =>
  manager.client.candidate.releaseFeedback({ ...of(work), entries });

/** Handed in, graded, frozen by both reviewers, closed. */
async function openRead(): Promise<Submitted> {
  const work = await openSubmitted(api, roleId, [rosa, both]);
  await grade(api, work.submissionId);
  const [first = '', second = ''] = work.reviewIds;
  await freeze(rosa, first);
  await freeze(both, second, { ...completeDraft, ratings: [rating('junior', 'Otto saw one split.')] });
  await close(work);
  return work;
}

test('where the work stands is told in its order, and nothing before the end', async () => {
  const work = await openSubmitted(api, roleId, [rosa, both]);
  await grade(api, work.submissionId);
  const stateNow = async () => (await seenByCandidate(work)).state;
  expect(await stateNow()).toBeNull();
  await close(work);
  expect(await stateNow()).toBe('received');
  const [first = '', second = ''] = work.reviewIds;
  await saveDraft(rosa, first);
  expect(await stateNow()).toBe('being_read');
  await rosa.client.review.freeze({ reviewId: first, draftVersion: 1 });
  expect(await stateNow()).toBe('being_read');
  await freeze(both, second);
  expect(await stateNow()).toBe('read');
  await release(work);
  expect(await stateNow()).toBe('feedback_ready');

  const candidate = await openWorkingCandidate(api, roleId);
  await closeWork(api, candidate);
  expect((await seenByCandidate({ candidate })).state).toBe('nothing_received');
});

test('a manager sees ratings only when all are frozen and the time is over, also one who reviews', async () => {
  const work = await openSubmitted(api, roleId, [rosa, both]);
  await grade(api, work.submissionId);
  const [first = '', second = ''] = work.reviewIds;
  await freeze(rosa, first);
  for (const who of [manager, both])
    expect(await seenBy(who, work)).toMatchObject({ state: 'open', openReviews: 1, competencies: [] });
  await close(work);
  for (const who of [manager, both])
    expect(await seenBy(who, work)).toMatchObject({ state: 'not_read', openReviews: 1, competencies: [] });
  await expect(release(work)).rejects.toMatchObject({ code: 'NOT_READ' });
  await freeze(both, second);
  expect(await seenBy(manager, work)).toMatchObject({
    state: 'ready',
    openReviews: 0,
    competencies: [{ competency: 'model-development', ratings: [{ level: 'mid' }, { level: 'mid' }] }],
  });
});

test('feedback is released once, with the words of the level and the chosen sentence, and nothing hidden', async () => {
  const work = await openRead();
  await release(work);
  await expect(release(work)).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
  const view = await seenByCandidate(work);
  expect(view.feedback?.entries).toMatchObject([{ level: 'mid', sentence }]);
  const [told] = view.feedback?.entries ?? [];
  const shownBefore = await work.candidate.client.attempt.challenge({ locale: 'fr' });
  const anchors = shownBefore.rubric.competencies.find((one) => one.id === told?.competency)?.levels;
  expect(told?.anchor).toBe(anchors?.find((one) => one.level === 'mid')?.text);
  const words = JSON.stringify(view);
  const seed = await selectAttemptSeed(api.db, work.candidate.attempt.id);
  for (const hidden of ['Rousseau', 'Osterhase', 'Mona', 'Seen in the code', 'C1_fit', seed])
    expect(words).not.toContain(hidden);
});

test('a change of mind counts: what is released is a level that somebody holds today', async () => {
  const work = await openRead();
  await both.client.review.amend({
    reviewId: work.reviewIds[1] ?? '',
    rating: rating('senior', 'I had overlooked the second file.'),
    why: 'I had overlooked the second file.',
  });
  const junior = [{ ...entry, level: 'junior' as const }];
  await expect(release(work, junior)).rejects.toMatchObject({
    data: { problems: [{ competency: 'model-development', problem: 'not_rated' }] },
  });
  await release(work, [{ ...entry, level: 'senior' }]);
});

test.each<[string, string, string, string[]]>([
  ['a hidden check', 'Look at c1_fit again, please.', 'names_check', ['C1_fit']],
  ['a reviewer', 'Ms Rousseau liked your tests a lot.', 'names_reviewer', ['Rosa Rousseau']],
  ['a reviewer in capitals', 'OSTERHASE liked your tests.', 'names_reviewer', ['Otto Osterhase']],
])('a sentence that names %s is not released', async (_name, text, problem, words) => {
  const work = await openRead();
  await expect(release(work, [{ ...entry, sentence: text }])).rejects.toMatchObject({
    code: 'FEEDBACK_REFUSED',
    data: { problems: [{ competency: entry.competency, problem, words }] },
  });
  expect((await seenByCandidate(work)).feedback).toBeNull();
});

test('what nobody rated and what is told twice is not released', async () => {
  const work = await openRead();
  const refused: unknown = await release(work, [
    entry,
    entry,
    { ...entry, competency: 'data-features' },
  ]).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    data: { problems: [{ problem: 'twice' }, { competency: 'data-features', problem: 'not_rated' }] },
  });
});

test('one appeal, after the end, answered once by somebody who did not review', async () => {
  const work = await openRead();
  const text = 'The second file was not looked at, I think: it holds the evaluation.';
  const answer = 'We looked at it together again; the level stays, and here is why.';
  const answerAs = (who: StaffBrowser) => who.client.candidate.answerAppeal({ ...of(work), text: answer });
  await expect(answerAs(manager)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await work.candidate.client.attempt.appeal({ text });
  await expect(work.candidate.client.attempt.appeal({ text })).rejects.toMatchObject({
    code: 'ALREADY_APPEALED',
  });
  const listed = await manager.client.role.get({ roleId, locale: 'en' });
  expect(listed.candidates.find((one) => one.id === of(work).candidateId)).toMatchObject({
    hasOpenAppeal: true,
  });
  expect(await seenBy(both, work)).toMatchObject({ mayAnswerAppeal: false, appeal: { text, answer: null } });
  await expect(answerAs(both)).rejects.toMatchObject({ code: 'REVIEWED_BY_ONESELF' });
  await expect(
    api.database.pool.query(
      'update appeals set answered_at = now(), answer = $2, staff_id = $3 where attempt_id = $1',
      [work.candidate.attempt.id, answer, both.staffId],
    ),
  ).rejects.toMatchObject({ code: '23001' });

  expect(await seenBy(manager, work)).toMatchObject({ mayAnswerAppeal: true });
  await answerAs(manager);
  await expect(answerAs(manager)).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
  const view = await seenByCandidate(work);
  expect(view.appeal).toMatchObject({ text, answer: { text: answer } });
  expect(JSON.stringify(view)).not.toContain('Mona');
});

test('what is sent several times at once is released, appealed and answered once', async () => {
  const work = await openRead();
  expect(await sendAtOnce(3, () => release(work))).toEqual(['ALREADY_RELEASED', 'ALREADY_RELEASED', 'done']);
  const { appeal } = work.candidate.client.attempt;
  const text = 'The second file was not looked at, I think: it holds the evaluation.';
  expect(await sendAtOnce(3, () => appeal({ text }))).toEqual([
    'ALREADY_APPEALED',
    'ALREADY_APPEALED',
    'done',
  ]);
  const answer = () => manager.client.candidate.answerAppeal({ ...of(work), text });
  expect(await sendAtOnce(3, answer)).toEqual(['ALREADY_ANSWERED', 'ALREADY_ANSWERED', 'done']);
});

test('before the end there is nothing to appeal against or to release', async () => {
  const work = await openSubmitted(api, roleId, [rosa, both]);
  const text = 'I would like to appeal before the end.';
  await expect(work.candidate.client.attempt.appeal({ text })).rejects.toMatchObject({ code: 'STILL_OPEN' });
  await expect(release(work)).rejects.toMatchObject({ code: 'STILL_OPEN' });
});

test.each([
  ['nothing', ''],
  ['a word', 'unfair'],
  ['blanks', ' '.repeat(100)],
  ['a book', 'x'.repeat(4001)],
])('%s is no appeal', async (_name, text) => {
  const work = await openRead();
  const response = await work.candidate.send('POST', '/attempt/appeal', { body: JSON.stringify({ text }) });
  expect(response.status).toBe(400);
  expect((await seenByCandidate(work)).appeal).toBeNull();
});
