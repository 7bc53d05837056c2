import { randomUUID } from 'node:crypto';
import { appendRunOutput, insertRun, saveRunFigures, selectAttemptSeed } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import {
  addRole,
  type CandidateBrowser,
  closeWork,
  openCandidate,
  openOffice,
  openWorkingCandidate,
  placeOf,
  type StaffBrowser,
} from './people.ts';
import { freeze, openSubmitted, type Submitted } from './reviewing.ts';
import { grade } from './some-grade.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

/** What a candidate may always do: take everything along that is held, and have it erased. */
let api: TestApi;
let manager: StaffBrowser;
let reviewer: StaffBrowser;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  ({ manager, reviewer, roleId } = await openOffice(api));
});
afterAll(() => api.stop());

const secretReason = 'A reason that has not been released.';
const edited = { kind: 'edit', path: 'solution.py', offset: 3, removed: 0, added: 12 } as const;
const askedFor = 'I would like to have more time, please.';

/** Asked, worked, run, handed in, graded and rated, with more time given meanwhile. */
async function openWhole(): Promise<Submitted> {
  const work = await openSubmitted(api, roleId, [reviewer]);
  const { attempt } = work.candidate;
  const run = await insertRun(api.db, attempt.id, { kind: 'file', path: 'solution.py', revision: 1 });
  const runId = run?.id ?? '';
  await appendRunOutput(api.db, runId, [{ stream: 'stdout', text: 'hello from the run' }]);
  await saveRunFigures(api.db, { id: runId, attemptId: attempt.id }, [Buffer.from('an image')]);
  const kept = [{ path: 'plot.png', type: 'png', bytes: 8, width: 1, height: 1 }];
  await api.database.pool.query('update runs set figures = $2 where id = $1', [
    runId,
    JSON.stringify({ kept, leftOut: [], leftOutCount: 0 }),
  ]);
  await work.candidate.client.attempt.record({
    recorder: randomUUID(),
    events: [{ number: 1, at: '2026-11-01T10:00:00Z', event: edited }],
  });
  await api.database.pool.query(
    `insert into accommodation_requests (attempt_id, kind, text) values ($1, 'more_time', $2)`,
    [attempt.id, askedFor],
  );
  await manager.client.candidate.giveTime({
    ...placeOf(work.candidate),
    entryId: randomUUID(),
    gift: { kind: 'extra', minutes: 20 },
    reason: 'The tram was late.',
  });
  await grade(api, work.submissionId);
  await freeze(reviewer, work.reviewIds[0] ?? '', {
    ratings: [
      {
        competency: 'model-development',
        level: 'mid',
        reason: secretReason,
        evidence: [{ kind: 'code', path: 'solution.py', startLine: 1, endLine: 1 }],
        howSure: null,
      },
    ],
    halves: [
      { half: 'model', value: 3, reason: secretReason },
      { half: 'engineering', value: 3, reason: secretReason },
    ],
    note: secretReason,
  });
  return work;
}

/** What comes after the end: feedback that nothing can change any more, and an appeal with its answer. */
async function releaseAndAppeal(candidate: CandidateBrowser): Promise<void> {
  await closeWork(api, candidate);
  const of = placeOf(candidate);
  const entries = [{ competency: 'model-development', level: 'mid' as const, sentence: 'Clear functions.' }];
  await manager.client.candidate.releaseFeedback({ ...of, entries });
  const text = 'The second file was not looked at, I think.';
  await candidate.client.attempt.appeal({ text });
  await manager.client.candidate.answerAppeal({ ...of, text });
}

test('everything that is held comes along, and nothing that is hidden', async () => {
  const { candidate } = await openWhole();
  const data = await candidate.client.attempt.ownData({ locale: 'en' });
  expect(data).toMatchObject({
    person: { name: 'Zoë Quillfeather' },
    attempt: { challenge: 'tiny', role: 'ML engineer, growth' },
    time: [{ kind: 'extra', minutes: 20, reason: 'The tram was late.' }],
    accommodations: [{ text: askedFor }],
    revisions: [{ revision: 1, changedPaths: ['docs/zoe_notes.md', 'solution.py'] }],
    submissions: [{ receipt: { number: 1 } }],
    recording: [{ at: '2026-11-01T10:00:00.000Z', event: edited }],
    runs: [
      {
        kind: 'file',
        output: [{ stream: 'stdout', text: 'hello from the run' }],
        images: [{ path: 'plot.png', base64: Buffer.from('an image').toString('base64') }],
      },
    ],
  });
  expect(data.submissions[0]?.files).toEqual(data.latest);
  expect(data.latest.find((file) => file.path === 'solution.py')?.content).toContain('Zoë');
  expect(data.sessions).toHaveLength(1);
  expect(data.events.map(({ action }) => action)).toEqual(['time.given', 'own_data.taken_along']);
  const words = JSON.stringify(data);
  const seed = await selectAttemptSeed(api.db, candidate.attempt.id);
  for (const hidden of [secretReason, 'HIDDEN_MARKER', 'C1_fit', 'Rousseau', 'Mona', seed])
    expect(words).not.toContain(hidden);
});

test('what was released and answered comes along, and nobody’s name with it', async () => {
  const { candidate } = await openWhole();
  await releaseAndAppeal(candidate);
  const data = await candidate.client.attempt.ownData({ locale: 'fr' });
  expect(data.afterwards).toMatchObject({
    state: 'feedback_ready',
    feedback: { entries: [{ level: 'mid', sentence: 'Clear functions.' }] },
    appeal: { answer: { text: expect.any(String) } },
  });
  const words = JSON.stringify(data);
  for (const hidden of [secretReason, 'C1_fit', 'Rousseau', 'Mona', reviewer.staffId, manager.staffId])
    expect(words).not.toContain(hidden);
});

test('somebody who has only been invited, and somebody whose time is over, can do so as well', async () => {
  const invited = await openCandidate(api, roleId);
  expect(await invited.client.attempt.ownData({ locale: 'fr' })).toMatchObject({ latest: [], revisions: [] });
  const worked = await openWorkingCandidate(api, roleId);
  await closeWork(api, worked, '60 days');
  expect(await worked.client.attempt.ownData({ locale: 'fr' })).toMatchObject({
    afterwards: { state: 'nothing_received' },
  });
  expect(await worked.client.attempt.erase({ hasConfirmed: true })).toEqual({});
});

test('erasure takes everything at once, ends every session, and leaves a line without a name', async () => {
  const { candidate, reviewIds, submissionId } = await openWhole();
  const { id, candidateId } = candidate.attempt;
  const runId = (await candidate.client.attempt.runs())[0]?.id;
  const { id: checkId } = await candidate.client.attempt.checkSystem();
  await releaseAndAppeal(candidate);
  const other = openBrowser(api, candidate.cookie);
  const { erasures: before } = await manager.client.role.get({ roleId, locale: 'en' });
  await candidate.client.attempt.erase({ hasConfirmed: true });

  expect(candidate.cookie).toBe('');
  expect(await other.client.session.get()).toEqual({ kind: 'nobody' });
  for (const [table, column] of [
    ['attempts', 'id'],
    ['revisions', 'attempt_id'],
    ['submissions', 'attempt_id'],
    ['runs', 'attempt_id'],
    ['recorded_events', 'attempt_id'],
    ['reviews', 'attempt_id'],
    ['time_entries', 'attempt_id'],
    ['accommodation_requests', 'attempt_id'],
    ['system_checks', 'attempt_id'],
    ['feedback', 'attempt_id'],
    ['appeals', 'attempt_id'],
    ['invitations', 'attempt_id'],
    ['sessions', 'attempt_id'],
  ]) {
    const { rows } = await api.database.pool.query(`select 1 from ${table} where ${column} = $1`, [id]);
    expect([table, rows.length]).toEqual([table, 0]);
  }
  const leftovers = await api.database.pool.query(
    `select 'output' from run_output where run_id = $1 union all select 'figure' from run_figures where run_id = $1
      union all select payload::text from graphile_worker._private_jobs
        where payload ->> 'runId' = $1::text or payload ->> 'submissionId' = $2 or payload ->> 'checkId' = $3
          or payload ->> 'attemptId' = $4`,
    [runId, submissionId, checkId, id],
  );
  expect(leftovers.rows).toEqual([]);
  const people = await api.database.pool.query('select 1 from candidates where id = $1', [candidateId]);
  expect(people.rows).toEqual([]);
  const blobs = await api.database.pool.query(`select 1 from blobs where content like '%' || $1 || '%'`, [
    id,
  ]);
  expect(blobs.rows).toEqual([]);

  const view = await manager.client.role.get({ roleId, locale: 'en' });
  expect(view.candidates.map((one) => one.id)).not.toContain(candidateId);
  expect(view.erasures).toHaveLength(before.length + 1);
  expect(JSON.stringify(view.erasures)).not.toMatch(/quillfeather/i);
  const queue = await reviewer.client.review.queue({ locale: 'en' });
  expect(queue.map((review) => review.id)).not.toContain(reviewIds[0]);
  const events = await api.database.pool.query(
    `select actor_kind, actor_id from audit_events where action = 'attempt.erased_on_request' and object_id = $1`,
    [id],
  );
  expect(events.rows).toEqual([{ actor_kind: 'candidate', actor_id: null }]);
});

test('a person with another application keeps that one', async () => {
  const person = { name: 'Ada Twice', email: `${randomUUID()}@example.com` };
  const first = await openWorkingCandidate(api, roleId, person);
  const second = await openWorkingCandidate(api, (await addRole(api, [])).id, person);
  await first.client.attempt.erase({ hasConfirmed: true });
  expect(await second.client.attempt.get()).toMatchObject({ candidateName: 'Ada Twice', state: 'active' });
});

test.each(['{}', '{"hasConfirmed":false}', '{"hasConfirmed":"true"}', '{"hasConfirmed":true,"all":true}'])(
  'nothing is erased by %s',
  async (body) => {
    const candidate = await openWorkingCandidate(api, roleId);
    const response = await candidate.send('POST', '/attempt/erasure', { body });
    expect(response.status).toBe(400);
    expect(await candidate.client.attempt.get()).toMatchObject({ state: 'active' });
  },
);

test('two requests at once erase once, and the second finds nobody', async () => {
  const candidate = await openWorkingCandidate(api, roleId);
  const { erasures: before } = await manager.client.role.get({ roleId, locale: 'en' });
  const tabs = [openBrowser(api, candidate.cookie), openBrowser(api, candidate.cookie)];
  const results = await Promise.allSettled(
    tabs.map((tab) => tab.client.attempt.erase({ hasConfirmed: true })),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  const { erasures } = await manager.client.role.get({ roleId, locale: 'en' });
  expect(erasures).toHaveLength(before.length + 1);
});
