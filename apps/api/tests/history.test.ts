import { randomUUID } from 'node:crypto';
import { finishRun, startRun } from '@holdout/db';
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

const change = (content: string) => [{ path: 'solution.py', content }];
const usage = { wallMs: 1, cpuMs: 1, memoryBytes: 1, outputBytes: 1 };
const ended = { outcome: 'completed', exitCode: 0, usage, tests: null, message: null } as const;
const aTest = (id: string, outcome: 'passed' | 'failed') => ({ id, outcome, seconds: 0.1, message: '' });

test('each revision tells what was run of it and how often it was handed in', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  await save(browser, 0, change('x = 1'));
  const runChecks = async (passed: number) => {
    const { id } = await attempt.startRun({ kind: 'visible-checks', revision: 1 });
    const tests = [aTest('a', 'passed'), aTest('b', passed > 1 ? 'passed' : 'failed')];
    await finishRun(api.db, id, { ...ended, tests });
  };
  await runChecks(1);
  await runChecks(2);
  const { id } = await attempt.startRun({ kind: 'file', path: 'solution.py', revision: 1 });
  await startRun(api.db, id);
  await attempt.submit({ revision: 1, submitId: randomUUID() });
  await attempt.submit({ revision: 1, submitId: randomUUID() });
  await save(browser, 1, change('x = 2'));

  const { entries, hasOlder } = await attempt.revisions({});
  expect(hasOlder).toBe(false);
  expect(entries).toEqual([
    expect.objectContaining({ revision: 2, runs: [], submissions: [] }),
    expect.objectContaining({
      revision: 1,
      changedPaths: ['solution.py'],
      changedCount: 1,
      runs: [
        {
          kind: 'file',
          path: 'solution.py',
          lines: null,
          test: null,
          state: 'running',
          outcome: null,
          tests: null,
        },
        // Of two runs of the checks the last one.
        {
          kind: 'visible-checks',
          path: null,
          lines: null,
          test: null,
          state: 'finished',
          outcome: 'completed',
          tests: { passed: 2, total: 2 },
        },
      ],
      submissions: [
        { number: 1, isAutomatic: false },
        { number: 2, isAutomatic: false },
      ],
    }),
  ]);
});

test('thousands of revisions come in parts, and of many files only some are named', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  const many = Array.from({ length: 60 }, (_, n) => ({ path: `lib/part${n}.py`, content: `${n}` }));
  await save(browser, 0, many);
  await api.database.pool.query(
    `insert into revisions (attempt_id, number, save_id, files, changed_paths, total_bytes)
       select attempt_id, n, gen_random_uuid(), files, '{solution.py}', total_bytes
       from revisions, generate_series(2, 2001) n where attempt_id = $1`,
    [browser.attempt.id],
  );
  const seen: number[] = [];
  let before: number | undefined;
  for (let isMore = true; isMore; ) {
    const { entries, hasOlder } = await attempt.revisions({ before });
    expect(entries.length).toBeLessThanOrEqual(200);
    seen.push(...entries.map(({ revision }) => revision));
    before = seen.at(-1);
    isMore = hasOlder;
    if (!hasOlder) expect(entries.at(-1)).toMatchObject({ revision: 1, changedCount: 60 });
    if (!hasOlder) expect(entries.at(-1)?.changedPaths).toHaveLength(20);
  }
  expect(seen).toEqual(Array.from({ length: 2001 }, (_, index) => 2001 - index));
});

test("nobody sees another one's history", async () => {
  const browser = await openWorkingCandidate(api, roleId);
  await save(browser, 0, change('secret = 1'));
  const other = await openWorkingCandidate(api, roleId);
  expect(await other.client.attempt.revisions({})).toEqual({ entries: [], hasOlder: false });
  await expect(other.client.attempt.revision({ revision: 1 })).rejects.toMatchObject({ status: 404 });
  const staff = await openStaff(api, ['reviewer', 'manager', 'admin']);
  await expect(staff.client.attempt.revisions({})).rejects.toMatchObject({ status: 403 });
  await expect(staff.client.attempt.revision({ revision: 1 })).rejects.toMatchObject({ status: 403 });
});
