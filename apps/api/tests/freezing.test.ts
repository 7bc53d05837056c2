import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRole, openStaff, type StaffBrowser, save } from './people.ts';
import { codeLink, completeDraft, freeze, openSubmitted, rating, saveDraft } from './reviewing.ts';
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

test('nothing can be frozen before the checks have run, or without reason and evidence', async () => {
  const {
    submissionId,
    reviewIds: [mine = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  const { review } = rosa.client;
  await saveDraft(rosa, mine, 0);
  await expect(review.freeze({ reviewId: mine, draftVersion: 1 })).rejects.toMatchObject({
    code: 'NOT_GRADED',
  });
  await grade(api, submissionId);
  const bad = [{ ...rating('mid', ' '), evidence: [{ ...codeLink, endLine: 999 }] }];
  await saveDraft(rosa, mine, 1, { ...completeDraft, ratings: bad, halves: [] });
  await expect(review.freeze({ reviewId: mine, draftVersion: 1 })).rejects.toMatchObject({
    code: 'DRAFT_CONFLICT',
  });
  const refused: unknown = await review
    .freeze({ reviewId: mine, draftVersion: 2 })
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'NOT_COMPLETE', status: 422 });
  const problems = JSON.stringify(refused);
  for (const problem of ['reason_missing', 'evidence_not_found', 'half_missing'])
    expect(problems).toContain(problem);
});

test('independent first: others and the suggested range appear only once one has frozen', async () => {
  const {
    submissionId,
    reviewIds: [mine = '', theirs = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  await grade(api, submissionId);
  await freeze(otto, theirs);
  const afterwards = () => rosa.client.review.afterwards({ reviewId: mine, locale: 'en' });
  await expect(afterwards()).rejects.toMatchObject({ code: 'NOT_FROZEN', status: 403 });
  await freeze(rosa, mine);
  const view = await afterwards();
  expect(view).toMatchObject({
    othersOpen: 0,
    others: [{ reviewer: 'Otto Other', ratings: [{ level: 'mid' }] }],
  });
  expect(view.own).toEqual({ first: completeDraft.ratings, changes: [] });
  expect(view.suggested).toHaveLength(8);
});

test('frozen ratings stay, with the wording of the day; a change of mind stands beside them', async () => {
  const {
    submissionId,
    reviewIds: [mine = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  await grade(api, submissionId);
  const { review } = rosa.client;
  const why = 'I had overlooked the second file.';
  await expect(review.amend({ reviewId: mine, rating: rating('junior'), why })).rejects.toMatchObject({
    code: 'NOT_FROZEN',
  });
  await freeze(rosa, mine);
  await expect(saveDraft(rosa, mine, 1)).rejects.toMatchObject({ code: 'REVIEW_FROZEN' });
  await expect(review.freeze({ reviewId: mine, draftVersion: 1 })).rejects.toMatchObject({
    code: 'REVIEW_FROZEN',
  });
  const unfounded = { ...rating('junior'), evidence: [] };
  await expect(review.amend({ reviewId: mine, rating: unfounded, why })).rejects.toMatchObject({
    code: 'NOT_COMPLETE',
  });
  await review.amend({ reviewId: mine, rating: rating('junior'), why });
  await review.amend({ reviewId: mine, rating: rating(null, ''), why });
  const { own } = await review.afterwards({ reviewId: mine, locale: 'en' });
  expect(own.first[0]?.level).toBe('mid');
  expect(own.changes.map(({ from, to }) => [from, to])).toEqual([
    ['mid', 'junior'],
    ['junior', null],
  ]);
  const { rows } = await api.database.pool.query(
    `select wording ->> 'anchor' as anchor from ratings where review_id = $1 and subject = 'competency'`,
    [mine],
  );
  expect(rows[0].anchor.length).toBeGreaterThan(20);
  const audit = await api.database.pool.query(
    'select action from audit_events where object_id = $1 order by id',
    [mine],
  );
  expect(audit.rows.map((row) => row.action)).toEqual(['review.frozen', 'rating.amended', 'rating.amended']);
});

test('two tabs that freeze at once freeze once', async () => {
  const {
    submissionId,
    reviewIds: [mine = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  await grade(api, submissionId);
  await saveDraft(rosa, mine);
  const both = await Promise.allSettled(
    [1, 2].map(() => rosa.client.review.freeze({ reviewId: mine, draftVersion: 1 })),
  );
  expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('a newer submission comes to the desk of who has not frozen; an open desk notices', async () => {
  const {
    candidate,
    submissionId,
    reviewIds: [mine = '', theirs = ''],
  } = await openSubmitted(api, roleId, [rosa, otto]);
  await grade(api, submissionId);
  await freeze(otto, theirs);
  await saveDraft(rosa, mine);
  await save(candidate, 1, [{ path: 'solution.py', content: 'x = 2' }]);
  await candidate.client.attempt.submit({ revision: 2, submitId: randomUUID() });
  await expect(saveDraft(rosa, mine, 1)).rejects.toMatchObject({
    code: 'DRAFT_CONFLICT',
    data: { draftVersion: 2 },
  });
  const desk = await rosa.client.review.desk({ reviewId: mine, locale: 'en' });
  expect(desk).toMatchObject({
    submission: { number: 2 },
    gradingState: 'waiting',
    draft: completeDraft,
    checks: [],
  });
  const frozen = await otto.client.review.desk({ reviewId: theirs, locale: 'en' });
  expect(frozen).toMatchObject({ submission: { number: 1 }, gradingState: 'graded', state: 'frozen' });
});
