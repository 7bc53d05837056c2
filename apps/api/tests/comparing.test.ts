import { randomUUID } from 'node:crypto';
import { selectReviewsOfAttempts } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addRole,
  openCandidate,
  openStaff,
  openWorkingCandidate,
  type StaffBrowser,
  save,
} from './people.ts';
import { grade } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let manager: StaffBrowser;
let reviewers: StaffBrowser[];
beforeAll(async () => {
  api = await startTestApi();
  manager = await openStaff(api, ['manager'], 'Mona Manager');
  reviewers = [await openStaff(api, ['reviewer'], 'Rosa'), await openStaff(api, ['reviewer'], 'Otto')];
});
afterAll(() => api.stop());

const newRole = async () =>
  (
    await addRole(
      api,
      reviewers.map((one) => one.staffId),
    )
  ).id;
const invitation = (email = `${randomUUID()}@example.com`) => ({
  name: 'Émile Candidat',
  email,
  locale: 'fr' as const,
  challengeId: 'tiny',
  windowDays: 5,
  extraTimePercent: 25,
});

async function submit(roleId: string) {
  const browser = await openWorkingCandidate(api, roleId);
  await save(browser, 0, [{ path: 'solution.py', content: 'x = 1' }]);
  const { id } = await browser.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  return { attemptId: browser.attempt.id, candidateId: browser.attempt.candidateId, submissionId: id };
}

async function freezeAll(attemptId: string, given: ('junior' | 'mid' | 'senior')[]): Promise<void> {
  const rows = await selectReviewsOfAttempts(api.db, [attemptId]);
  for (const [index, level] of given.entries()) {
    const browser = reviewers[index];
    const row = rows.find((one) => one.reviewerId === browser?.staffId);
    if (browser === undefined || row === undefined) throw new Error('there is no such review');
    const link = { kind: 'check' as const, checkId: 'C1_fit' };
    const rating = {
      competency: 'model-development',
      level,
      reason: 'Seen.',
      evidence: [link],
      howSure: null,
    };
    const halves = (['model', 'engineering'] as const).map((half) => ({ half, value: 3, reason: 'So.' }));
    const draft = { ratings: [rating], halves, note: '' };
    await browser.client.review.saveDraft({ reviewId: row.id, baseVersion: 0, draft });
    await browser.client.review.freeze({ reviewId: row.id, draftVersion: 1 });
  }
}

test('the pipeline shows how far each candidate is', async () => {
  const roleId = await newRole();
  await manager.client.role.invite({ roleId, invitation: invitation() });
  const opened = await openCandidate(api, roleId);
  await api.database.pool.query(
    `insert into invitations (attempt_id, token_hash, expires_at, used_at) values ($1, repeat('0', 64), now(), now())`,
    [opened.attempt.id],
  );
  await openWorkingCandidate(api, roleId);
  const submitted = await submit(roleId);
  const view = await manager.client.role.get({ roleId, locale: 'fr' });
  expect(view.candidates.map((one) => [one.stage, one.gradingState])).toEqual([
    ['invited', 'none'],
    ['opened', 'none'],
    ['working', 'none'],
    ['submitted', 'waiting'],
  ]);
  expect(view).toMatchObject({
    candidateCount: 4,
    challenges: [{ id: 'tiny', title: 'Un tout petit exercice' }],
  });
  expect(view.targets).toEqual([{ competency: 'model-development', level: 'mid', name: expect.any(String) }]);
  await grade(api, submitted.submissionId);
  await freezeAll(submitted.attemptId, ['mid', 'mid']);
  const after = await manager.client.role.get({ roleId, locale: 'en' });
  expect(after.candidates.at(-1)).toMatchObject({
    stage: 'reviewed',
    gradingState: 'graded',
    reviewsFrozen: 2,
  });
  expect((await manager.client.role.list()).find((role) => role.id === roleId)?.candidateCount).toBe(4);
});

test('a comparison: first ratings with names, what is open, and nothing that adds them up', async () => {
  const roleId = await newRole();
  const [one, other] = [await submit(roleId), await submit(roleId)];
  await grade(api, one.submissionId);
  await grade(api, other.submissionId);
  await freezeAll(one.attemptId, ['junior', 'mid']);
  await freezeAll(other.attemptId, ['mid']);
  const candidateIds = [one.candidateId, other.candidateId];
  const view = await manager.client.role.comparison({ roleId, candidateIds, locale: 'en' });
  const row = view.competencies.find((competency) => competency.id === 'model-development');
  expect(row).toMatchObject({ target: 'mid', pairs: [{ verdict: 'too_little_known' }] });
  expect(
    row?.cells.map(({ agreement, sources, ratings }) => [
      agreement,
      sources,
      ratings.map((r) => [r.reviewer, r.level]),
    ]),
  ).toEqual([
    [
      'differ_by_one',
      2,
      [
        ['Otto', 'mid'],
        ['Rosa', 'junior'],
      ],
    ],
    ['one_reviewer', 1, [['Rosa', 'mid']]],
  ]);
  expect(view.openReviews).toEqual([
    { candidateId: one.candidateId, open: 0 },
    { candidateId: other.candidateId, open: 1 },
  ]);
  expect(view.halves.map((half) => half.cells.map((cell) => cell.values.length))).toEqual([
    [2, 1],
    [2, 1],
  ]);
  const { rows } = await api.database.pool.query(
    `select 1 from audit_events where action = 'comparison.viewed'`,
  );
  expect(rows).toHaveLength(1);
});

test('candidates of another role cannot be drawn into a comparison', async () => {
  const [roleId, otherId] = [await newRole(), await newRole()];
  const [one, foreign] = [await submit(roleId), await submit(otherId)];
  const candidateIds = [one.candidateId, foreign.candidateId];
  await expect(manager.client.role.comparison({ roleId, candidateIds, locale: 'en' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a manager who reviews as well sees nobody else’s ratings before the own are frozen', async () => {
  const both = await openStaff(api, ['manager', 'reviewer'], 'Bo Both');
  const role = await addRole(api, [...reviewers.map((one) => one.staffId), both.staffId]);
  const [one, other] = [await submit(role.id), await submit(role.id)];
  await grade(api, one.submissionId);
  await freezeAll(one.attemptId, ['mid', 'mid']);
  const candidateIds = [one.candidateId, other.candidateId];
  const view = await both.client.role.comparison({ roleId: role.id, candidateIds, locale: 'en' });
  const cells = view.competencies.flatMap((competency) => competency.cells);
  expect(
    cells.every((cell) => cell.ratings.length === 0 && cell.range === null && cell.suggested === null),
  ).toBe(true);
  expect(view.openReviews[0]).toEqual({ candidateId: one.candidateId, open: 1 });
  const { rows } = await api.database.pool.query(
    `select actor_id from audit_events where action = 'candidates.unblinded'`,
  );
  expect(rows).toEqual([{ actor_id: both.staffId }]);
});
