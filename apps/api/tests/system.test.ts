import { randomUUID } from 'node:crypto';
import { actorKinds, type WorkerHealth } from '@holdout/contract';
import { beatWorker, insertRun } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import {
  addRole,
  openCandidate,
  openStaff,
  openWorkingCandidate,
  type StaffBrowser,
  save,
} from './people.ts';
import { startTestApi, type TestApi } from './start-test-api.ts';

const metricsToken = 'a token for whoever watches'.replaceAll(' ', '-');
const pool = {
  ...{ target: 4, idle: 3, starting: 1, waiting: 0, inUse: 2, removing: 1 },
  ...{ taken: 40, readyAtOnce: 38, started: 44, failed: 2, evicted: 1, removalsFailed: 0 },
  waitMs: { p50: 0.4, p95: null },
  kinds: [{ side: 'candidate' as const, memoryBytes: 512 * 1024 * 1024, target: 4, idle: 3 }],
  problem: null,
};
const lacks = [{ id: 'swap', isEssential: false, without: 'A run may swap.' }];
const healthy: WorkerHealth = { isServing: true, problem: null, lacks, pool };
const refusing: WorkerHealth = { isServing: false, problem: 'No engine.', lacks: [], pool: null };

let api: TestApi;
let admin: StaffBrowser;
beforeAll(async () => {
  api = await startTestApi({ metricsToken });
  admin = await openStaff(api, ['admin'], 'Ann Admin');
});
afterAll(() => api.stop());

function beat(name: string, health: WorkerHealth, processId = randomUUID()): Promise<void> {
  const worker = { id: randomUUID(), processId, name, engine: 'Docker 20.10', image: 'sha256:1' };
  return beatWorker(api.db, { ...worker, health });
}

test('an admin sees who works, what waits, and what each engine lacks', async () => {
  expect(await admin.client.system.status()).toEqual({
    version: '0.1.0',
    workers: [],
    gradings: { waiting: 0, running: 0, failed: 0, oldestWaitingSeconds: null },
    runs: { waiting: 0, running: 0, oldestWaitingSeconds: null },
  });
  const candidate = await openWorkingCandidate(api, (await addRole(api, [])).id);
  expect(await candidate.client.attempt.get()).toMatchObject({ isServed: false });
  await save(candidate, 0, [{ path: 'solution.py', content: 'x = 1' }]);
  await insertRun(api.db, candidate.attempt.id, {
    kind: 'own-tests',
    revision: 1,
  });
  const processId = randomUUID();
  await beat('odd "name"\\', refusing);
  expect(await candidate.client.attempt.get()).toMatchObject({ isServed: false });
  await beat('here/main', healthy, processId);
  await beat('here/main', healthy, processId);
  expect(await candidate.client.attempt.get()).toMatchObject({ isServed: true });
  const status = await admin.client.system.status();
  expect(status.workers).toHaveLength(2);
  expect(status.workers.find((worker) => worker.name === 'here/main')).toMatchObject({
    id: processId,
    ...healthy,
  });
  expect(status.runs).toMatchObject({ waiting: 1, oldestWaitingSeconds: expect.any(Number) });
});

test('the same numbers for whoever watches over time, in the text format of Prometheus', async () => {
  const response = await openBrowser(api).send('GET', '/metrics', {
    headers: { authorization: `Bearer ${metricsToken}` },
  });
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const text = await response.text();
  const samples = parseMetrics(text);
  const worker = 'worker="here/main"';
  expect(samples).toMatchObject({
    [`holdout_worker_serving{${worker}}`]: 1,
    'holdout_worker_serving{worker="odd \\"name\\"\\\\"}': 0,
    [`holdout_worker_missing_protections{${worker}}`]: 1,
    [`holdout_pool_containers{${worker},state="idle"}`]: 3,
    [`holdout_pool_containers{${worker},state="in_use"}`]: 2,
    [`holdout_pool_target{${worker}}`]: 4,
    [`holdout_pool_wait_seconds{${worker},quantile="0.5"}`]: 0.0004,
    [`holdout_pool_taken_total{${worker}}`]: 40,
    [`holdout_pool_ready_at_once_total{${worker}}`]: 38,
    'holdout_runs{state="waiting"}': 1,
    'holdout_gradings{state="failed"}': 0,
  });
  expect(text).not.toContain('quantile="0.95"');
});

test('metrics are for admins and for the token, and for nobody else', async () => {
  expect((await admin.send('GET', '/metrics')).status).toBe(200);
  expect((await openBrowser(api).send('GET', '/metrics')).status).toBe(401);
  for (const authorization of [
    'Bearer wrong',
    `Bearer ${metricsToken}x`,
    `Basic ${metricsToken}`,
    'Bearer ',
  ]) {
    const response = await openBrowser(api).send('GET', '/metrics', { headers: { authorization } });
    expect(response.status, authorization).toBe(401);
  }
  for (const kind of actorKinds.filter((one) => one !== 'admin')) {
    const browser =
      kind === 'candidate'
        ? await openCandidate(api, (await addRole(api, [])).id)
        : await openStaff(api, [kind]);
    expect((await browser.send('GET', '/metrics')).status, kind).toBe(403);
  }
});

test('where no token was chosen, none opens the metrics', async () => {
  const closed = await startTestApi();
  for (const authorization of ['Bearer undefined', 'Bearer ', `Bearer ${metricsToken}`]) {
    const response = await openBrowser(closed).send('GET', '/metrics', { headers: { authorization } });
    expect(response.status, authorization).toBe(401);
  }
  await closed.stop();
});

/** By the grammar of the format: help and type before the samples of a name, each name once, only numbers as values. */
function parseMetrics(text: string): Record<string, number> {
  const samples: Record<string, number> = {};
  let current = '';
  for (const line of text.split('\n').slice(0, -1)) {
    const comment = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line);
    if (comment !== null) {
      const [, kind, name = '', rest] = comment;
      if (kind === 'HELP') current = name;
      else expect(rest, name).toMatch(name.endsWith('_total') ? /^counter$/ : /^gauge$/);
      expect(name).toBe(current);
      continue;
    }
    const sample = /^([a-z_]+)(\{(?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)+\})? (\S+)$/.exec(line);
    expect(sample?.[1], line).toBe(current);
    const key = `${sample?.[1]}${sample?.[2] ?? ''}`;
    expect(samples).not.toHaveProperty([key]);
    samples[key] = Number(sample?.[3]);
    expect(samples[key], line).not.toBeNaN();
  }
  return samples;
}
