import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { readChallenge } from '@holdout/catalog';
import type { Grade, Rating, ReviewDraft } from '@holdout/contract';
import {
  saveFiles,
  saveGrade,
  saveWorkspace,
  selectAttempt,
  selectReviewsOfAttempts,
  startGradingJob,
} from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from './browser.ts';
import { endpoints } from './endpoints.ts';
import { addRole, closeWork, openStaff, type StaffBrowser, save } from './people.ts';
import { freeze, saveDraft } from './reviewing.ts';
import { gradeQuoting } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/** A design from the invitation to the released feedback. Whatever its reviewers look for has "planted" in it. */
let api: TestApi;
let manager: StaffBrowser;
let reviewer: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  manager = await openStaff(api, ['manager'], 'Mona Manager');
  reviewer = await openStaff(api, ['reviewer'], 'Rosa Rousseau');
  roleId = (await addRole(api, [reviewer.staffId], ['tiny-design'])).id;
});
afterAll(() => api.stop());

const words = '# Where it comes from\n\nEvents arrive after an hour.\n\nWe keep both times.\n';

async function openInvited(): Promise<Browser & { attemptId: string; candidateId: string }> {
  const { link, candidateId } = await manager.client.role.invite({
    roleId,
    invitation: {
      name: 'Zoë Quillfeather',
      email: `${randomUUID()}@mail.example`,
      locale: 'en',
      challengeId: 'tiny-design',
      windowDays: 3,
      extraTimePercent: 0,
    },
  });
  const browser = openBrowser(api);
  const { attemptId } = await browser.client.invitation.accept({ token: new URL(link).hash.slice(1) });
  return Object.assign(browser, { attemptId, candidateId });
}

/** What the worker does for a design after an invitation; its own test has the worker do it. */
async function prepare(attemptId: string): Promise<void> {
  const folder = path.join(import.meta.dirname, 'challenges', 'tiny-design');
  const { starter } = await readChallenge(folder);
  const project = await saveFiles(api.db, starter);
  await saveWorkspace(api.db, attemptId, { project, data: {}, visible: {}, terms: {} });
}

async function openWorking() {
  const browser = await openInvited();
  await prepare(browser.attemptId);
  await browser.client.attempt.start({ hasConsented: true });
  return browser;
}

/** A grade of a design, as the worker makes it: nothing ran. */
async function grade(submissionId: string): Promise<void> {
  const job = await startGradingJob(api.db, submissionId);
  if (job === null) throw new Error('the job was not there');
  const { receipt } = gradeQuoting('');
  const made: Grade = {
    job: { status: 'finished' },
    executions: [],
    checks: [],
    quality: null,
    receipt: { ...receipt, challenge: 'tiny-design@1.0.0', imageDigest: null, seedDigest: null },
  };
  await saveGrade(api.db, job, made);
}

async function openSubmitted() {
  const browser = await openWorking();
  await save(browser, 0, [{ path: 'answer/data.md', content: words }]);
  const { id } = await browser.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  await grade(id);
  const [review] = await selectReviewsOfAttempts(api.db, [browser.attemptId]);
  return { browser, submissionId: id, reviewId: review?.id ?? '' };
}

const paragraph = { kind: 'code' as const, path: 'answer/data.md', startLine: 3, endLine: 5 };
const rating: Rating = {
  competency: 'data-features',
  level: 'mid',
  reason: 'Keeps event time apart.',
  evidence: [paragraph],
  howSure: 'fairly',
};
const draft: ReviewDraft = { ratings: [rating], halves: [], note: '' };

test('a candidate reads the sections in either language, and starts from an empty answer', async () => {
  const { client } = await openWorking();
  const view = await client.attempt.challenge({ locale: 'fr' });
  expect(view).toMatchObject({
    kind: 'design',
    title: 'Une toute petite conception',
    dictionary: null,
    sections: [
      { id: 'data', title: 'Données', suggestedMinutes: 10, guidance: ['D’où viennent-elles\u00a0?'] },
      { id: 'serving', title: 'Mise en service', suggestedMinutes: 20 },
    ],
  });
  expect(Object.keys(view)).not.toContain('limits');
  expect(view.rubric.halves).toEqual([]);
  expect(view.rubric.competencies.map(({ id }) => id)).toEqual(['data-features', 'operations']);
  const workspace = await client.attempt.workspace();
  expect(workspace).toMatchObject({ revision: 0, data: [], visible: [] });
  expect(workspace.files.map((file) => file.path)).toEqual([
    'answer/data.md',
    'answer/serving.md',
    'assumptions.md',
    'system.diagram.json',
  ]);
});

test('nothing of a design runs, and nothing is tried before it', async () => {
  const browser = await openWorking();
  await save(browser, 0, [{ path: 'explore.py', content: 'print(1)' }]);
  const { attempt } = browser.client;
  const refusal = { code: 'NOTHING_TO_RUN', status: 409 };
  await expect(attempt.startRun({ kind: 'file', path: 'explore.py', revision: 1 })).rejects.toMatchObject(
    refusal,
  );
  await expect(attempt.startRun({ kind: 'visible-checks', revision: 1 })).rejects.toMatchObject(refusal);
  await expect(attempt.checkSystem()).rejects.toMatchObject(refusal);
  expect(await attempt.runs()).toEqual([]);
});

test('the desk: the answer, what to look for, the levels of this design; no checks and no code', async () => {
  const { reviewId, browser } = await openSubmitted();
  const desk = await reviewer.client.review.desk({ reviewId, locale: 'en' });
  expect(desk).toMatchObject({
    gradingState: 'graded',
    checks: [],
    executions: [],
    overview: [],
    quality: null,
  });
  expect(desk.challenge).toMatchObject({ id: 'tiny-design', title: 'A tiny design', dictionary: null });
  expect(desk.submission.files.map((file) => [file.path, file.isStarter])).toEqual([
    ['answer/data.md', false],
    ['answer/serving.md', true],
    ['assumptions.md', true],
    ['system.diagram.json', true],
  ]);
  expect(desk.design).toMatchObject({
    howToReview: ['PLANTED how'],
    sections: [
      {
        id: 'data',
        title: 'Data',
        guidance: ['Where does it come from?'],
        probes: ['PLANTED probe'],
        indicators: [
          { id: 'planted-d1', competency: 'data-features', level: 'mid', text: 'PLANTED indicator' },
        ],
        warningSigns: ['PLANTED warning'],
      },
      { id: 'serving' },
    ],
    curveballs: [{ id: 'planted-c1', text: 'PLANTED curveball', listenFor: 'PLANTED listen' }],
  });
  expect(desk.design?.levelFocus).toContainEqual({ level: 'senior', text: 'PLANTED senior' });
  expect(desk.rubric.halves).toEqual([]);
  const ratable = desk.rubric.competencies.filter(({ levels }) => levels.some((one) => one.isRatable));
  expect(ratable.map(({ id, levels }) => [id, levels[0]?.looksLike])).toEqual([
    ['data-features', 'PLANTED one'],
    ['operations', 'PLANTED five'],
  ]);
  const french = await reviewer.client.review.desk({ reviewId, locale: 'fr' });
  expect(french.design?.sections[0]).toMatchObject({ title: 'Données', probes: ['PLANTED (fr) probe'] });
  expect(JSON.stringify(desk)).not.toMatch(new RegExp(`quillfeather|${browser.attemptId}`, 'i'));
});

test('a rating rests on lines of the answer, and needs no halves; its words are kept', async () => {
  const { reviewId } = await openSubmitted();
  const far: Rating = { ...rating, evidence: [{ ...paragraph, endLine: 99 }] };
  const other: Rating = { ...rating, competency: 'product-value' };
  const { draftVersion } = await saveDraft(reviewer, reviewId, 0, { ...draft, ratings: [far, other] });
  await expect(reviewer.client.review.freeze({ reviewId, draftVersion })).rejects.toMatchObject({
    data: {
      problems: [
        { competency: 'data-features', problem: 'evidence_not_found' },
        { competency: 'product-value', problem: 'level_not_ratable' },
      ],
    },
  });
  const saved = await saveDraft(reviewer, reviewId, draftVersion, draft);
  await reviewer.client.review.freeze({ reviewId, draftVersion: saved.draftVersion });
  const after = await reviewer.client.review.afterwards({ reviewId, locale: 'en' });
  expect(after).toMatchObject({ suggested: [], own: { first: [rating] } });
  const { rows } = await api.database.pool.query(
    `select wording from ratings where review_id = $1 and subject = 'competency'`,
    [reviewId],
  );
  expect(rows[0].wording).toMatchObject({ anchor: expect.stringMatching(/\nPLANTED two$/) });
});

test('two of them are compared by what people rated: nothing is suggested, no half is there', async () => {
  const candidateIds: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const { browser, reviewId } = await openSubmitted();
    await freeze(reviewer, reviewId, draft);
    candidateIds.push(browser.candidateId);
  }
  const view = await manager.client.role.comparison({ roleId, candidateIds, locale: 'en' });
  const cells = view.competencies.find(({ id }) => id === 'data-features')?.cells;
  expect(cells).toMatchObject([
    { ratings: [{ level: 'mid', evidence: [paragraph] }], suggested: null },
    { ratings: [{ level: 'mid' }], suggested: null },
  ]);
  expect(view.halves.flatMap((half) => half.cells.flatMap((cell) => cell.values))).toEqual([]);
});

test('no reply to a candidate holds what reviewers look for, from the invitation to the feedback', async () => {
  const { browser, reviewId } = await openSubmitted();
  const { client, candidateId } = browser;
  await freeze(reviewer, reviewId, draft);
  const { roleId: ofRole } = await selectAttempt(api.db, browser.attemptId);
  const place = { roleId: ofRole, candidateId };
  await closeWork(api, { attempt: await selectAttempt(api.db, browser.attemptId) });
  const release = (sentence: string) =>
    manager.client.candidate.releaseFeedback({
      ...place,
      entries: [{ competency: 'data-features', level: 'mid', sentence }],
    });
  await expect(release('You showed planted-d1 in full.')).rejects.toMatchObject({
    code: 'FEEDBACK_REFUSED',
    data: { problems: [{ problem: 'names_check', words: ['planted-d1'] }] },
  });
  await release('You keep event time apart from processing time.');
  const afterwards = await client.attempt.afterwards({ locale: 'en' });
  expect(afterwards.feedback?.entries[0]?.anchor).not.toBe('');

  const replies: string[] = [];
  const readable = endpoints.filter(({ method, access }) => method === 'GET' && access.includes('candidate'));
  for (const locale of ['en', 'fr'])
    for (const endpoint of readable) {
      const reply = await browser.send('GET', `${endpoint.path}?locale=${locale}`);
      replies.push(`${endpoint.name} ${reply.status} ${await reply.text()}`);
    }
  expect(replies.join('\n')).toMatch(/attempt\.challenge 200 .*Where does it come from/);
  expect(replies.join('\n')).toMatch(/attempt\.afterwards 200 .*event time apart/);
  expect(replies.filter((reply) => /planted/i.test(reply))).toEqual([]);
  expect(api.log.join('')).not.toMatch(/planted/i);
});
