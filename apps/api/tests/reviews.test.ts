import { randomUUID } from 'node:crypto';
import type { ReviewDraft } from '@holdout/contract';
import { selectAttemptSeed, selectReviewsOfAttempts } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addRole,
  type CandidateBrowser,
  openStaff,
  openWorkingCandidate,
  type StaffBrowser,
  save,
} from './people.ts';
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

const identity = { name: 'Zoë Quillfeather', email: 'zoe.quillfeather@mail.example' };
const planted = [
  '# Author: Zoë Quillfeather <zoe.quillfeather@mail.example>',
  'import os  # zoequillfeather, ZOE, github.com/zquillfeather',
  'x = 1',
].join('\n');

interface Submitted {
  candidate: CandidateBrowser;
  submissionId: string;
  mine: string;
  theirs: string;
}

async function openSubmitted(
  person = { ...identity, email: `${randomUUID()}@mail.example` },
): Promise<Submitted> {
  const candidate = await openWorkingCandidate(api, roleId, person);
  await save(candidate, 0, [
    { path: 'solution.py', content: planted },
    { path: 'docs/zoe_notes.md', content: `Notes of ${person.name}, attempt ${candidate.attempt.id}` },
  ]);
  const { id } = await candidate.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  const rows = await selectReviewsOfAttempts(api.db, [candidate.attempt.id]);
  const of = (reviewer: StaffBrowser) => rows.find((row) => row.reviewerId === reviewer.staffId)?.id ?? '';
  return { candidate, submissionId: id, mine: of(rosa), theirs: of(otto) };
}

const link = { kind: 'code' as const, path: 'solution.py', startLine: 1, endLine: 2 };
const rating = (level: 'junior' | 'mid' | null, reason = 'Seen in the code.') => ({
  competency: 'model-development',
  level,
  reason,
  evidence: level === null ? [] : [link],
  howSure: null,
});
const complete: ReviewDraft = {
  ratings: [rating('mid')],
  halves: [
    { half: 'model', value: 3, reason: 'Sound.' },
    { half: 'engineering', value: 2, reason: 'Long functions.' },
  ],
  note: '',
};
const saveDraft = (reviewer: StaffBrowser, reviewId: string, baseVersion = 0, draft = complete) =>
  reviewer.client.review.saveDraft({ reviewId, baseVersion, draft });

async function freeze(reviewer: StaffBrowser, reviewId: string): Promise<void> {
  const { draftVersion } = await saveDraft(reviewer, reviewId);
  await reviewer.client.review.freeze({ reviewId, draftVersion });
}

test('no reply to a reviewer holds who the candidate is, the seed, or anything of the judge', async () => {
  const person = { ...identity };
  const { candidate, submissionId, mine, theirs } = await openSubmitted(person);
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
  const { submissionId, mine } = await openSubmitted();
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
  const { mine, theirs } = await openSubmitted();
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
  const { mine } = await openSubmitted();
  expect(await saveDraft(rosa, mine, 0)).toMatchObject({ draftVersion: 1 });
  await expect(saveDraft(rosa, mine, 0)).rejects.toMatchObject({
    code: 'DRAFT_CONFLICT',
    data: { draftVersion: 1 },
  });
  const twice = { ...complete, ratings: [rating('mid'), rating('junior')] };
  await expect(saveDraft(rosa, mine, 1, twice)).rejects.toMatchObject({ status: 400 });
  expect(await rosa.client.review.desk({ reviewId: mine, locale: 'en' })).toMatchObject({
    state: 'draft',
    draft: complete,
  });
});

test('nothing can be frozen before the checks have run, or without reason and evidence', async () => {
  const { submissionId, mine } = await openSubmitted();
  const { review } = rosa.client;
  await saveDraft(rosa, mine, 0);
  await expect(review.freeze({ reviewId: mine, draftVersion: 1 })).rejects.toMatchObject({
    code: 'NOT_GRADED',
  });
  await grade(api, submissionId);
  const bad = [{ ...rating('mid', ' '), evidence: [{ ...link, endLine: 999 }] }];
  await saveDraft(rosa, mine, 1, { ...complete, ratings: bad, halves: [] });
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
  const { submissionId, mine, theirs } = await openSubmitted();
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
  expect(view.own).toEqual({ first: complete.ratings, changes: [] });
  expect(view.suggested).toHaveLength(8);
});

test('frozen ratings stay, with the wording of the day; a change of mind stands beside them', async () => {
  const { submissionId, mine } = await openSubmitted();
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
  const { submissionId, mine } = await openSubmitted();
  await grade(api, submissionId);
  await saveDraft(rosa, mine);
  const both = await Promise.allSettled(
    [1, 2].map(() => rosa.client.review.freeze({ reviewId: mine, draftVersion: 1 })),
  );
  expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('a newer submission comes to the desk of who has not frozen; an open desk notices', async () => {
  const { candidate, submissionId, mine, theirs } = await openSubmitted();
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
    draft: complete,
    checks: [],
  });
  const frozen = await otto.client.review.desk({ reviewId: theirs, locale: 'en' });
  expect(frozen).toMatchObject({ submission: { number: 1 }, gradingState: 'graded', state: 'frozen' });
});
