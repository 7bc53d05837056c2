import { connectEngine, ensureImage } from '@holdout/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { ApiClient } from '../../src/api-client.ts';
import { signIn, staff, startCandidate, submit } from '../people.ts';
import { makeDataFolder, removeDataFolder } from '../platform.ts';
import { canRunEngine, copyImage, makePrivateEngine } from '../private-engine.ts';
import { until } from '../until.ts';
import { isComplete } from './chosen.ts';
import { freezeWorker, killWorker } from './killed-worker.ts';
import { importEmptyBase, importFullBase, removeImage } from './private-image.ts';
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

/** What may happen to a Docker Engine and to the image in it. Whoever waits is told so, and waits no longer than it lasts. */
describe.runIf(canRunEngine)('an engine of our own', () => {
  const engine = makePrivateEngine();
  const dataFolder = makeDataFolder();
  let docker: Awaited<ReturnType<typeof connectEngine>>;
  let platform: TinyPlatform;
  let roleId: string | undefined;

  beforeAll(async () => {
    await engine.start();
    await copyImage(engine.host);
    docker = await connectEngine(engine.host);
  });
  afterEach(() => endCleanly(platform));
  afterAll(async () => {
    await engine.remove();
    removeDataFolder(dataFolder);
  });

  async function start(env: Record<string, string> = {}): Promise<void> {
    platform = await startTinyPlatform(dataFolder, { DOCKER_HOST: engine.host, ...env });
    roleId ??= await addTinyRole(platform);
  }

  const invite = (name: string) => startCandidate(platform, roleId as string, name, tinyChallenge);

  /** The reason why nothing runs, where an admin reads it. */
  async function untilAdminReads(reason: RegExp): Promise<void> {
    const admin = await signIn(platform, staff.admin);
    await until(`the admin reads ${reason}`, async () => {
      const { workers } = await admin.system.status();
      return workers.some(({ isServing, problem }) => !isServing && reason.test(problem ?? ''));
    });
  }

  async function expectRanLate(context: TestContext, candidate: ApiClient): Promise<void> {
    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect(await candidate.attempt.runs()).toHaveLength(1);
    expect((await candidate.attempt.get()).creditedMinutes).toBeGreaterThanOrEqual(1);
  }

  const ways = [
    { way: 'killed', end: engine.kill, isInEveryRun: true },
    { way: 'stopped', end: engine.stop, isInEveryRun: false },
  ].filter(({ isInEveryRun }) => isComplete || isInEveryRun);

  test.for(ways)('$way in the middle of a run and of a grading', async ({ end }, context) => {
    await start();
    const [runner, submitter] = await Promise.all([invite('Ines'), invite('Omar')]);
    const before = await submitter.attempt.get();
    const after = Date.now();
    await submit(submitter, tinyProject({ callSeconds: 3 }));
    await untilStage(platform, 'checks', { after, forMs: 500 });
    await untilPrinted(platform, await startProgram(runner, slowProgram(2)), 'begun');
    const left = await listOurContainers(platform);
    await end();
    await until('the run waits again', async () => (await newestRun(runner))?.state === 'queued');
    expect(await submitter.attempt.get()).toMatchObject({
      state: 'active',
      closesAt: before.closesAt,
      submissions: [{ state: 'received' }],
    });

    await engine.start();
    await expectRanLate(context, runner);
    await recovers(context, () => readRecord(platform, before.id), gradedOnce);
    const now = await listOurContainers(platform);
    expect(left.filter((container) => now.includes(container))).toEqual([]);
  });

  test.for(ways)('$way while nobody works', async ({ end }, context) => {
    await start();
    const candidate = await invite('Ines');
    await end();
    await untilAdminReads(/Docker Engine .*(not running|does not answer)/);
    await startProgram(candidate, slowProgram(0));
    expect(await newestRun(candidate)).toMatchObject({ state: 'queued' });

    await engine.start();
    await expectRanLate(context, candidate);
  });

  /** As long as containers stand ready, the engine does not let go of their image. */
  const nothingReady = { HOLDOUT_POOL_MEMORY_MB: '0' };

  test('image removed while a run waits, and it cannot be built: runs once it is back', async (context) => {
    await importEmptyBase(docker);
    await start(nothingReady);
    const candidate = await invite('Ines');
    const { wake } = freezeWorker(platform);
    await startProgram(candidate, slowProgram(0));
    await removeImage(docker, platform);
    wake();
    await untilAdminReads(/image .* cannot be built/);
    expect(await newestRun(candidate)).toMatchObject({ state: 'queued' });

    await copyImage(engine.host);
    await expectRanLate(context, candidate);
  });

  test.runIf(isComplete)('image removed while nobody works: it is built again', async (context) => {
    await importFullBase(docker);
    await start(nothingReady);
    const candidate = await invite('Ines');
    await removeImage(docker, platform);
    await startProgram(candidate, slowProgram(0));
    await until('it is built', isImageThere);
    await expectRanLate(context, candidate);
  });

  async function isImageThere(): Promise<boolean> {
    const found = await docker.listImages({ filters: { reference: ['holdout-sandbox'] } });
    return found.length > 0;
  }

  test.runIf(isComplete)('the name of the image taken away: nobody notices', async (context) => {
    await start();
    const candidate = await invite('Ines');
    const { name } = await ensureImage(docker);
    await until('containers stand ready', async () => (await listOurContainers(platform)).length > 0);
    await docker.getImage(name).remove({ force: true });
    await startProgram(candidate, slowProgram(0));
    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect((await candidate.attempt.get()).creditedMinutes).toBe(0);

    // Another worker finds it by what it was built from; there is nothing to build it on.
    await importEmptyBase(docker);
    await killWorker(platform);
    await startProgram(candidate, slowProgram(0));
    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect((await docker.getImage(name).inspect()).RepoTags).toContain(name);
  });
});
