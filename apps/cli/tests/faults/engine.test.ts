import { afterAll, afterEach, beforeAll, beforeEach, expect, type TestContext, test } from 'vitest';
import type { ApiClient } from '../../src/api-client.ts';
import { signIn, staff, startCandidate, submit } from '../people.ts';
import { makeDataFolder, removeDataFolder } from '../platform.ts';
import { canRunEngine, copyImage, makePrivateEngine } from '../private-engine.ts';
import { until } from '../until.ts';
import { isComplete } from './chosen.ts';
import { gradedOnce, readRecord } from './record.ts';
import { recovers } from './recovery.ts';
import { newestRun, ranToItsEnd, slowProgram, startProgram, untilPrinted } from './runs.ts';
import {
  addTinyRole,
  endCleanly,
  listOurContainers,
  startTinyPlatform,
  type TinyPlatform,
  tinyChallenge,
  tinyProject,
} from './tiny-platform.ts';
import { untilStage } from './worker-log.ts';

/** A Docker Engine that stops or dies, at work and idle. Whoever waits is told so, and everything goes on when it is back. */
const ways = [
  { way: 'stopped', isInEveryRun: false },
  { way: 'killed', isInEveryRun: true },
] as const;
const chosen = ways.filter(({ isInEveryRun }) => isComplete || isInEveryRun);
const engine = makePrivateEngine();
const dataFolder = makeDataFolder();
let platform: TinyPlatform;
let roleId: string | undefined;

beforeAll(async () => {
  if (!canRunEngine) return;
  await engine.start();
  await copyImage(engine.host);
});
beforeEach(async () => {
  platform = await startTinyPlatform(dataFolder, { DOCKER_HOST: engine.host });
  roleId ??= await addTinyRole(platform);
});
afterEach(() => endCleanly(platform));
afterAll(async () => {
  await engine.remove();
  removeDataFolder(dataFolder);
});

const invite = (name: string) => startCandidate(platform, roleId as string, name, tinyChallenge);
const end = (way: 'stopped' | 'killed') => (way === 'killed' ? engine.kill() : engine.stop());

/** What the admin reads: the reason why nothing runs. */
async function readLacks(admin: ApiClient): Promise<string[]> {
  const { workers } = await admin.system.status();
  return workers.filter(({ engine }) => engine === 'none').flatMap(({ lacks }) => lacks);
}

async function expectRanOnce(context: TestContext, candidate: ApiClient): Promise<void> {
  await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
  expect(await candidate.attempt.runs()).toHaveLength(1);
  expect((await candidate.attempt.get()).creditedMinutes).toBeGreaterThanOrEqual(1);
}

test.runIf(canRunEngine).for(chosen)(
  '$way in the middle of a run and of a grading',
  async ({ way }, context) => {
    const [runner, submitter] = await Promise.all([invite('Ines'), invite('Omar')]);
    const run = await startProgram(runner, slowProgram(2));
    await untilPrinted(platform, run, 'begun');
    const after = Date.now();
    await submit(submitter, tinyProject({ callSeconds: 3 }));
    await untilStage(platform, 'checks', { after, forMs: 500 });
    const left = await listOurContainers(platform);
    await end(way);
    await until('the run waits again', async () => (await newestRun(runner))?.state === 'queued');
    const { id, state, submissions } = await submitter.attempt.get();
    expect({ state, submissions }).toMatchObject({ state: 'active', submissions: [{ state: 'received' }] });

    await engine.start();
    await expectRanOnce(context, runner);
    await recovers(context, () => readRecord(platform, id), gradedOnce);
    const now = await listOurContainers(platform);
    expect(left.filter((container) => now.includes(container))).toEqual([]);
  },
);

test.runIf(canRunEngine).for(chosen)('$way while nobody works', async ({ way }, context) => {
  const candidate = await invite('Ines');
  const admin = await signIn(platform, staff.admin);
  await end(way);
  await until('the admin is told', async () => (await readLacks(admin)).length > 0);
  expect((await readLacks(admin)).join()).toMatch(/Docker Engine .*(not running|does not answer)/);
  await startProgram(candidate, slowProgram(0));
  expect(await newestRun(candidate)).toMatchObject({ state: 'queued' });

  await engine.start();
  await expectRanOnce(context, candidate);
});
