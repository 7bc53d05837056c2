import type { RunEvent } from '@holdout/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../src/api-client.ts';
import { addOrganisation, readProof, save, signIn, staff, startCandidate, submit } from './people.ts';
import {
  findFreePort,
  findProcessesOf,
  makeDataFolder,
  removeDataFolder,
  runHoldout,
  startPlatform,
  type TestPlatform,
} from './platform.ts';
import { until } from './until.ts';

const dataFolder = makeDataFolder();
let platform: TestPlatform;
let roleId: string;

beforeAll(async () => {
  platform = await startPlatform({ dataFolder });
  ({ roleId } = await addOrganisation(platform));
});
afterAll(async () => {
  await platform?.end();
  removeDataFolder(dataFolder);
});

test('start → run → submit → graded → reviewed twice → compared', async () => {
  const good = await startCandidate(platform, roleId, 'Gwen Good');
  const weak = await startCandidate(platform, roleId, 'Wim Weak');

  const revision = await save(good, [
    ...(await readProof('reference')),
    { path: 'hello.py', content: 'print("hé", 6 * 7)\n' },
  ]);
  const ended = await followRun(good, revision, 'hello.py');
  expect(ended.output).toBe('hé 42\n');
  expect(ended.last).toMatchObject({
    type: 'end',
    run: { outcome: 'completed', exitCode: 0, state: 'finished' },
  });

  await submit(good, [{ path: 'README.md', content: '# Mean\n' }]);
  await submit(weak, await readProof('off-by-some'));
  const attempt = await good.attempt.get();
  expect(attempt.submissions).toHaveLength(1);
  expect(JSON.stringify(attempt)).not.toMatch(/P1_summary|not_met/);

  for (const email of [staff.first, staff.second]) await reviewEverything(await signIn(platform, email));

  const manager = await signIn(platform, staff.manager);
  const role = await manager.role.get({ roleId, locale: 'en' });
  expect(role.candidates.map((one) => [one.name, one.gradingState, one.reviewsFrozen])).toEqual(
    expect.arrayContaining([
      ['Gwen Good', 'graded', 2],
      ['Wim Weak', 'graded', 2],
    ]),
  );
  const comparison = await manager.role.comparison({
    roleId,
    candidateIds: role.candidates.map((one) => one.id),
    locale: 'en',
  });
  const row = comparison.competencies.find((one) => one.id === 'model-development');
  expect(row?.cells.every((cell) => cell.ratings.length === 2 && cell.agreement === 'agree')).toBe(true);
});

test('a second one on the same data folder, or on the same port, is refused in one sentence', async () => {
  const same = await runHoldout(['start', '--port', String(await findFreePort()), '--data', dataFolder]);
  expect(same.code).toBe(1);
  expect(same.output).toContain(`already running on the data folder ${dataFolder}`);

  const other = makeDataFolder();
  const taken = await runHoldout(['start', '--port', new URL(platform.address).port, '--data', other]);
  expect(taken.code).toBe(1);
  expect(taken.output).toMatch(/^\s*Port \d+ is taken by another program/m);
  removeDataFolder(other);
});

test('bad options are refused with exit code 2', async () => {
  expect((await runHoldout(['start', '--port', 'seven'])).code).toBe(2);
  expect((await runHoldout(['start', '--colour', 'red'])).code).toBe(2);
  expect((await runHoldout(['juggle'])).code).toBe(2);
});

test('Ctrl-C ends everything; the next start takes less than ten seconds and knows everything', async () => {
  expect(await platform.end('SIGINT')).toBe(0);
  expect(findProcessesOf(dataFolder)).toEqual([]);

  platform = await startPlatform({ dataFolder });
  expect(platform.startMs).toBeLessThan(10_000);
  const manager = await signIn(platform, staff.manager);
  expect((await manager.role.get({ roleId, locale: 'en' })).candidates).toHaveLength(2);
});

test('killed with -9 it leaves no process and no lock; the next start works', async () => {
  await platform.end('SIGKILL');
  await until('its processes have noticed', () => findProcessesOf(dataFolder).length === 0, 15_000);

  platform = await startPlatform({ dataFolder });
  const manager = await signIn(platform, staff.manager);
  expect((await manager.role.get({ roleId, locale: 'en' })).candidates).toHaveLength(2);
});

test('when npm is killed with -9, what it started ends by itself', async () => {
  await platform.end();
  platform = await startPlatform({ dataFolder, isByNpm: true });
  await platform.end('SIGKILL');
  await until('its processes have noticed', () => findProcessesOf(dataFolder).length === 0, 15_000);
});

async function followRun(api: ApiClient, revision: number, path: string) {
  const { id } = await api.attempt.startRun({ kind: 'file', path, revision });
  let output = '';
  let last: RunEvent | undefined;
  for await (const event of await api.attempt.runEvents({ runId: id, after: 0 })) {
    last = event;
    if (event.type === 'output') output += event.text;
    if (event.type === 'end') break;
  }
  return { output, last };
}

async function reviewEverything(api: ApiClient): Promise<void> {
  const locale = 'en';
  await until('everything is graded', async () => {
    const queue = await api.review.queue({ locale });
    return queue.length === 2 && queue.every((entry) => entry.gradingState === 'graded');
  });
  for (const { id } of await api.review.queue({ locale })) {
    const desk = await api.review.desk({ reviewId: id, locale });
    expect(JSON.stringify(desk)).not.toMatch(/Gwen|Wim/);
    const { draftVersion } = await api.review.saveDraft({
      reviewId: id,
      baseVersion: desk.draftVersion,
      draft: {
        ratings: [
          {
            competency: 'model-development',
            level: 'junior',
            reason: 'It predicts the mean.',
            evidence: [{ kind: 'check', checkId: 'P3_fit_predict' }],
            howSure: 'fairly',
          },
        ],
        halves: [
          { half: 'model', value: 3, reason: 'Enough for practice.' },
          { half: 'engineering', value: 3, reason: 'Enough for practice.' },
        ],
        note: '',
      },
    });
    await api.review.freeze({ reviewId: id, draftVersion });
  }
}
