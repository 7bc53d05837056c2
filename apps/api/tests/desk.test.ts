import { selectAttemptSeed } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRole, openStaff, type StaffBrowser } from './people.ts';
import { completeDraft, freeze, identity, openSubmitted, rating, saveDraft } from './reviewing.ts';
import { grade } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let rosa: StaffBrowser;
let otto: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  rosa = await openStaff(api, ['reviewer'], 'Rosa Reviewer');
  otto = await openStaff(api, ['reviewer'], 'Otto Other');
  roleId = (await addRole(api, [rosa.staffId, otto.staffId])).id;
});
afterAll(() => api.stop());

test('no reply to a reviewer holds who the candidate is, the seed, or anything of the judge', async () => {
  const person = { ...identity };
  const submitted = await openSubmitted(api, roleId, [rosa, otto], person);
  const { candidate, submissionId } = submitted;
  const [mine = '', theirs = ''] = submitted.reviewIds;
  await grade(api, submissionId, 'run by Zoë QUILLFEATHER');
  await freeze(otto, theirs);
  const before = [
    await rosa.client.review.queue({ locale: 'en' }),
    await rosa.client.review.desk({ reviewId: mine, locale: 'en' }),
    await rosa.client.review.desk({ reviewId: mine, locale: 'fr' }),
  ];
  await freeze(rosa, mine);
  const replies = JSON.stringify([
    ...before,
    await rosa.client.review.afterwards({ reviewId: mine, locale: 'en' }),
  ]);
  expect(replies).not.toMatch(/zo[eë]|quillfeather|mail\.example/iu);
  const seed = await selectAttemptSeed(api.db, candidate.attempt.id);
  for (const secret of [
    candidate.attempt.id,
    candidate.attempt.candidateId,
    submissionId,
    seed,
    'HIDDEN_MARKER',
  ]) {
    expect(replies).not.toContain(secret);
  }
  expect(replies).toContain('▮▮▮');
  expect(api.log.join('')).not.toMatch(/zo[eë]|quillfeather/iu);
});

test('the desk: files with what is starter, checks in either language, quality, the rubric, no suggested range', async () => {
  const {
    submissionId,
    reviewIds: [mine = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  const waiting = await rosa.client.review.desk({ reviewId: mine, locale: 'en' });
  expect(waiting).toMatchObject({ gradingState: 'waiting', checks: [], quality: null, overview: [] });
  await grade(api, submissionId);
  const desk = await rosa.client.review.desk({ reviewId: mine, locale: 'fr' });
  expect(desk).toMatchObject({
    gradingState: 'graded',
    state: 'to_do',
    draftVersion: 0,
    receiptDigest: 'b'.repeat(64),
  });
  expect(desk.submission.files.map(({ path, isStarter }) => [path, isStarter])).toEqual([
    ['README.md', true],
    ['docs/▮▮▮_notes.md', false],
    ['solution.py', false],
  ]);
  expect(desk.checks.map((check) => [check.title, check.result])).toEqual([
    ['C1_fit (fr)', 'met'],
    ['C2_predictions (fr)', 'not_met'],
  ]);
  expect(desk.overview[0]).toMatchObject({ tone: 'did_not_hold' });
  expect(desk.challenge.dictionary).toContain('statut_x');
  expect(desk.rubric.competencies.length).toBe(8);
  expect(Object.keys(desk)).not.toContain('suggested');
});

test('a queue holds own reviews only; a foreign one is not there, whatever one asks of it', async () => {
  const {
    reviewIds: [mine = '', theirs = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  const queue = await rosa.client.review.queue({ locale: 'en' });
  expect(queue.map((entry) => entry.id)).toContain(mine);
  expect(queue.map((entry) => entry.id)).not.toContain(theirs);
  const missing = { code: 'NOT_FOUND', status: 404 };
  const { review } = rosa.client;
  await expect(review.desk({ reviewId: theirs, locale: 'en' })).rejects.toMatchObject(missing);
  await expect(saveDraft(rosa, theirs)).rejects.toMatchObject(missing);
  await expect(review.freeze({ reviewId: theirs, draftVersion: 0 })).rejects.toMatchObject(missing);
  await expect(review.afterwards({ reviewId: theirs, locale: 'en' })).rejects.toMatchObject(missing);
  const change = { reviewId: theirs, rating: rating('mid'), why: 'Because I can, or so.' };
  await expect(review.amend(change)).rejects.toMatchObject(missing);
});

test('a draft of two tabs: the later one is told', async () => {
  const {
    reviewIds: [mine = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  expect(await saveDraft(rosa, mine, 0)).toMatchObject({ draftVersion: 1 });
  await expect(saveDraft(rosa, mine, 0)).rejects.toMatchObject({
    code: 'DRAFT_CONFLICT',
    data: { draftVersion: 1 },
  });
  const twice = { ...completeDraft, ratings: [rating('mid'), rating('junior')] };
  await expect(saveDraft(rosa, mine, 1, twice)).rejects.toMatchObject({ status: 400 });
  expect(await rosa.client.review.desk({ reviewId: mine, locale: 'en' })).toMatchObject({
    state: 'draft',
    draft: completeDraft,
  });
});
