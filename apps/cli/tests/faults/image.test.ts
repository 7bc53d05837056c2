import { once } from 'node:events';
import { Readable } from 'node:stream';
import { connectEngine, ensureImage } from '@holdout/sandbox';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../../src/api-client.ts';
import { signIn, staff, startCandidate } from '../people.ts';
import { makeDataFolder, removeDataFolder } from '../platform.ts';
import { canRunEngine, copyImage, makePrivateEngine } from '../private-engine.ts';
import { until } from '../until.ts';
import { isComplete } from './chosen.ts';
import { freezeWorker, killWorker } from './killed-worker.ts';
import { recovers } from './recovery.ts';
import { newestRun, ranToItsEnd, slowProgram, startProgram } from './runs.ts';
import {
  addTinyRole,
  endCleanly,
  listOurContainers,
  startTinyPlatform,
  type TinyPlatform,
  tinyChallenge,
} from './tiny-platform.ts';

/** Somebody removes the image that runs code. The engine is a private one: it has no network to fetch anything from. */
const engine = makePrivateEngine();
const dataFolder = makeDataFolder();
let docker: Awaited<ReturnType<typeof connectEngine>>;
let platform: TinyPlatform;
let roleId: string | undefined;

beforeAll(async () => {
  if (!canRunEngine) return;
  await engine.start();
  docker = await connectEngine(engine.host);
  await copyImage(engine.host);
});
afterEach(() => endCleanly(platform));
afterAll(async () => {
  await engine.remove();
  removeDataFolder(dataFolder);
});

async function begin(env: Record<string, string> = {}): Promise<ApiClient> {
  platform = await startTinyPlatform(dataFolder, { DOCKER_HOST: engine.host, ...env });
  roleId ??= await addTinyRole(platform);
  return startCandidate(platform, roleId, 'Ines', tinyChallenge);
}

/** Makes a base image of a file system, under the name of the one that is pulled where there is a network. */
async function importBase(tar: NodeJS.ReadableStream): Promise<void> {
  const importing = await docker.importImage(tar, { repo: 'debian', tag: 'trixie-slim' });
  importing.resume();
  await once(importing, 'end');
}

/** Nothing in it, so nothing can be built on it. */
const importEmptyBase = () => importBase(Readable.from([Buffer.alloc(1024)]));

/** All packages in it already, so that the image can be built again without fetching them. */
async function importFullBase(): Promise<void> {
  const { name } = await ensureImage(docker);
  const container = await docker.createContainer({ Image: name, Cmd: ['true'], NetworkDisabled: true });
  await importBase(await container.export());
  await container.remove();
}

/** Where no container uses it, the engine lets it go. */
async function removeImage(): Promise<void> {
  const { digest } = await ensureImage(docker);
  await until('no container uses the image', async () => (await listOurContainers(platform)).length === 0);
  await docker.getImage(digest).remove({ force: true });
}

const nothingReady = { HOLDOUT_POOL_MEMORY_MB: '0' };

test.runIf(canRunEngine)(
  'gone while a run waits, and it cannot be built: it runs once it is back',
  async (context) => {
    await importEmptyBase();
    const candidate = await begin(nothingReady);
    const admin = await signIn(platform, staff.admin);
    const { wake } = freezeWorker(platform);
    await startProgram(candidate, slowProgram(0));
    await removeImage();
    wake();
    const readLacks = async () => (await admin.system.status()).workers.flatMap(({ lacks }) => lacks).join();
    await until('the admin is told', async () => (await readLacks()).includes('cannot be built'));
    expect(await newestRun(candidate)).toMatchObject({ state: 'queued' });

    await copyImage(engine.host);
    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect(await candidate.attempt.runs()).toHaveLength(1);
    expect((await candidate.attempt.get()).creditedMinutes).toBeGreaterThanOrEqual(1);
  },
);

test.runIf(canRunEngine && isComplete)('gone while nobody works: it is built again', async () => {
  await importFullBase();
  const candidate = await begin(nothingReady);
  await removeImage();
  await startProgram(candidate, slowProgram(0));
  await until('it has run', async () => (await newestRun(candidate))?.state === 'finished');
  expect(await newestRun(candidate)).toMatchObject(ranToItsEnd);
  expect((await candidate.attempt.get()).creditedMinutes).toBeGreaterThanOrEqual(1);
});

test.runIf(canRunEngine && isComplete)(
  'its name taken away while containers stand ready: nobody notices',
  async (context) => {
    const candidate = await begin();
    const { name } = await ensureImage(docker);
    await until('containers stand ready', async () => (await listOurContainers(platform)).length > 0);
    await docker.getImage(name).remove({ force: true });
    await startProgram(candidate, slowProgram(0));
    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect((await candidate.attempt.get()).creditedMinutes).toBe(0);

    // Another worker finds it by what it was built from.
    await importEmptyBase();
    await killWorker(platform);
    await startProgram(candidate, slowProgram(0));
    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect((await docker.getImage(name).inspect()).RepoTags).toContain(name);
  },
);
