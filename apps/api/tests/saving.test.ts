import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRole, closeWork, openStaff, openWorkingCandidate, save } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  roleId = (await addRole(api, [(await openStaff(api, ['reviewer'])).staffId])).id;
});
afterAll(() => api.stop());

const change = { path: 'solution.py', content: 'x = 1\n' };

test('saves follow each other; history keeps each; deleting and restoring work', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  expect(await save(browser, 0, [change, { path: 'src/a.py', content: 'é = 1' }])).toMatchObject({
    revision: 1,
  });
  expect(await save(browser, 1, [{ path: 'README.md', content: null }])).toMatchObject({ revision: 2 });
  const now = await attempt.workspace();
  expect(now.files.map((file) => file.path)).toEqual(['solution.py', 'src/a.py']);
  const first = await attempt.revision({ revision: 1 });
  expect(first.files.map((file) => file.path)).toEqual(['README.md', 'solution.py', 'src/a.py']);
  const { entries } = await attempt.revisions({});
  expect(entries.map(({ revision, changedPaths }) => [revision, changedPaths])).toEqual([
    [2, ['README.md']],
    [1, ['solution.py', 'src/a.py']],
  ]);
  await expect(attempt.revision({ revision: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a save whose answer was lost is acknowledged again, and changes nothing twice', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const saveId = randomUUID();
  const first = await save(browser, 0, [change], saveId);
  expect(await save(browser, 0, [change], saveId)).toEqual(first);
  await closeWork(api, browser);
  expect(await save(browser, 0, [change], saveId)).toEqual(first);
  expect((await browser.client.attempt.revisions({})).entries).toHaveLength(1);
});

test('of twenty tabs that save at once one wins, and the others learn what changed', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const saves = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => save(browser, 0, [{ path: 'solution.py', content: `x = ${n}` }])),
  );
  const lost = saves.filter((result) => result.status === 'rejected');
  expect(lost).toHaveLength(19);
  for (const { reason } of lost) {
    expect(reason).toMatchObject({
      code: 'REVISION_CONFLICT',
      data: { revision: 1, changedPaths: ['solution.py'], savedAt: expect.any(String) },
    });
  }
});

test('a forced save goes on top and keeps the other version in the history', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  await save(browser, 0, [{ path: 'solution.py', content: 'theirs' }]);
  const forced = { baseRevision: 0, saveId: randomUUID(), isForced: true, changes: [change] };
  expect(await browser.client.attempt.save(forced)).toMatchObject({ revision: 2 });
  const theirs = await browser.client.attempt.revision({ revision: 1 });
  expect(theirs.files.find((file) => file.path === 'solution.py')?.content).toBe('theirs');
});

test.each([
  '../x.py',
  '/etc/x.py',
  'a//b.py',
  '.env',
  'sitecustomize.py',
  'x.exe',
  'a/../b.py',
  'é.py',
  'CON/..',
])('a file cannot be called %s', async (path) => {
  const browser = await openWorkingCandidate(api, roleId);
  await expect(save(browser, 0, [{ path, content: '' }])).rejects.toMatchObject({ status: 400 });
});

test('data and visible checks cannot be replaced, and a file is no folder', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const refusal = (path: string, problem: string) => ({ code: 'PATH_REFUSED', data: { path, problem } });
  const tryPath = (path: string) => save(browser, 0, [{ path, content: 'x' }]);
  await expect(tryPath('data/train.csv')).rejects.toMatchObject(refusal('data/train.csv', 'read_only'));
  await expect(tryPath('visible/test_interface.py')).rejects.toMatchObject({ code: 'PATH_REFUSED' });
  await expect(tryPath('solution.py/a.py')).rejects.toMatchObject(refusal('solution.py', 'is_folder'));
  expect((await browser.client.attempt.revisions({})).entries).toEqual([]);
});

test('a project has limits, and a refused save leaves nothing behind', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const count = async () => (await api.database.pool.query('select count(*)::int as n from blobs')).rows[0].n;
  const before = await count();
  const big = (n: number) => ({ path: `big${n}.csv`, content: `${n}${'x'.repeat(990_000)}` });
  await expect(
    save(browser, 0, [1, 2, 3, 4, 5].map(big).concat({ path: 'six.csv', content: 'y'.repeat(900_000) })),
  ).rejects.toMatchObject({ code: 'PROJECT_TOO_LARGE', data: { reason: 'totalBytes' } });
  const wide = { path: 'wide.csv', content: 'é'.repeat(600_000) };
  await expect(save(browser, 0, [wide])).rejects.toMatchObject({ data: { reason: 'fileBytes' } });
  const many = Array.from({ length: 200 }, (_, n) => ({ path: `f${n}.py`, content: `${n}` }));
  await expect(save(browser, 0, many)).rejects.toMatchObject({ data: { reason: 'files' } });
  expect(await count()).toBe(before);
});

test('at the end the work is closed by the database clock: no save, no run, no submit, but one can still look', async () => {
  const browser = await openWorkingCandidate(api, roleId);
  const { attempt } = browser.client;
  await save(browser, 0, [change]);
  await closeWork(api, browser);
  const closed = { code: 'ATTEMPT_CLOSED', status: 409, data: { closesAt: expect.any(String) } };
  await expect(save(browser, 1, [change])).rejects.toMatchObject(closed);
  await expect(attempt.submit({ revision: 1, submitId: randomUUID() })).rejects.toMatchObject(closed);
  await expect(attempt.startRun({ kind: 'visible-checks', revision: 1 })).rejects.toMatchObject(closed);
  await expect(attempt.start({ hasConsented: true })).resolves.toMatchObject({ state: 'closed' });
  expect((await attempt.workspace()).revision).toBe(1);
});
