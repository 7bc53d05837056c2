import { randomUUID } from 'node:crypto';
import { digestProject } from '@holdout/contract/digest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRole, openStaff, openWorkingCandidate, save } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  roleId = (await addRole(api, [(await openStaff(api, ['reviewer'])).staffId])).id;
});
afterAll(() => api.stop());

const change = { path: 'solution.py', content: 'x = 1\n' };

test('a submission is what was saved last, received once, and can be looked at', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  await save(browser, 0, [change]);
  const submitId = randomUUID();
  const receipts = await Promise.all([1, 2, 3].map(() => attempt.submit({ revision: 1, submitId })));
  const [receipt] = receipts;
  expect(new Set(receipts.map((one) => one.id)).size).toBe(1);
  const { files } = await attempt.revision({ revision: 1 });
  expect(receipt).toMatchObject({ number: 1, revision: 1, state: 'received', digest: digestProject(files) });
  expect(await attempt.submission({ submissionId: receipt?.id ?? '' })).toEqual({ receipt, files });
  await save(browser, 1, [{ path: 'solution.py', content: 'x = 2' }]);
  await expect(attempt.submit({ revision: 1, submitId: randomUUID() })).rejects.toMatchObject({
    code: 'REVISION_CONFLICT',
    data: { revision: 2 },
  });
  const second = await attempt.submit({ revision: 2, submitId: randomUUID() });
  expect(second.number).toBe(2);
  expect((await attempt.get()).submissions.map((one) => one.number)).toEqual([1, 2]);
});

test("another candidate's submission and run are not there", async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const foreign = await openWorkingCandidate(api, roleId);
  await save(browser, 0, [change]);
  const { id: submissionId } = await browser.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  const { id: runId } = await browser.client.attempt.startRun({ kind: 'visible-checks', revision: 1 });
  const missing = { code: 'NOT_FOUND', status: 404 };
  await expect(foreign.client.attempt.submission({ submissionId })).rejects.toMatchObject(missing);
  await expect(foreign.client.attempt.cancelRun({ runId })).rejects.toMatchObject(missing);
  await expect(foreign.client.attempt.runEvents({ runId, after: 0 })).rejects.toMatchObject(missing);
  await expect(
    foreign.client.attempt.startRun({ kind: 'visible-checks', revision: 1 }),
  ).rejects.toMatchObject(missing);
});

test('a fault of ours is a plain sentence to the candidate, and the log tells it without their code or name', async () => {
  const broken = await startTestApi();
  const browser = await openWorkingCandidate(broken, (await addRole(broken, [])).id);
  await broken.database.pool.query('alter table blobs rename to somewhere_else');
  const content = 'SECRET_OF_THE_CANDIDATE = 1';
  const failed = save(browser, 0, [{ path: 'solution.py', content }]);
  await expect(failed).rejects.toMatchObject({ status: 500, message: 'Internal server error' });
  await expect(failed).rejects.not.toThrow(/blobs|SECRET/);
  const log = broken.log.join('');
  expect(log).toContain('"name":"QueryFailed"');
  expect(log).toContain('"code":"42P01"');
  expect(log).not.toMatch(/SECRET_OF|Lovelace|@example/);
  await broken.stop();
});
