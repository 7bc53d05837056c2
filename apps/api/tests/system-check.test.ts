import { finishSystemCheck } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRole, openCandidate } from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

let api: TestApi;
let roleId: string;
beforeAll(async () => {
  api = await startTestApi();
  roleId = (await addRole(api, [])).id;
});
afterAll(() => api.stop());

test('a candidate who has not started asks for a tiny run, and learns how it ended; the first end stands', async () => {
  const { client } = await openCandidate(api, roleId);
  const asked = await client.attempt.checkSystem();
  expect(asked).toMatchObject({ state: 'waiting', tookMs: null });
  const { rows } = await api.database.pool.query(
    `select 1 from graphile_worker._private_jobs where payload ->> 'checkId' = $1`,
    [asked.id],
  );
  expect(rows).toHaveLength(1);
  await finishSystemCheck(api.db, asked.id, false);
  await finishSystemCheck(api.db, asked.id, true);
  const ended = await client.attempt.systemCheck({ checkId: asked.id });
  expect(ended).toEqual({ id: asked.id, state: 'failed', tookMs: expect.any(Number) });
  expect(await client.attempt.get()).toMatchObject({ state: 'not_started' });
});

test('somebody else’s check is not there, and checking has a limit', async () => {
  const mine = await openCandidate(api, roleId);
  const theirs = await openCandidate(api, roleId);
  const { id: checkId } = await theirs.client.attempt.checkSystem();
  await expect(mine.client.attempt.systemCheck({ checkId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (let n = 0; n < 20; n += 1) await mine.client.attempt.checkSystem();
  await expect(mine.client.attempt.checkSystem()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});
