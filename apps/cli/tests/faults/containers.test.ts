import { connectEngine } from '@holdout/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCandidate, submit } from '../people.ts';
import { makeDataFolder, removeDataFolder } from '../platform.ts';
import { isComplete } from './chosen.ts';
import { findHolder } from './find-holder.ts';
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

/** Somebody with the engine in their hands removes, kills or pauses containers that are at work. */
const dataFolder = makeDataFolder();
let platform: TinyPlatform;
let roleId: string;
let engine: Awaited<ReturnType<typeof connectEngine>>;
const isRoot = process.getuid?.() === 0;

beforeAll(async () => {
  platform = await startTinyPlatform(dataFolder);
  roleId = await addTinyRole(platform);
  engine = await connectEngine(platform.dockerHost);
});
afterAll(async () => {
  await endCleanly(platform);
  removeDataFolder(dataFolder);
});

type Act = (id: string) => Promise<unknown>;
const acts: { what: string; act: Act }[] = [
  { what: 'removed', act: (id) => engine.getContainer(id).remove({ force: true }) },
  { what: 'killed', act: (id) => engine.getContainer(id).kill() },
  { what: 'paused', act: (id) => engine.getContainer(id).pause() },
];

const invite = () => startCandidate(platform, roleId, 'Ines', tinyChallenge);

async function holderOf(file: string): Promise<string> {
  const id = await findHolder(platform, file);
  if (id === null) throw new Error(`no container holds ${file}`);
  return id;
}

async function expectGone(ids: string[]): Promise<void> {
  const left = async () => (await listOurContainers(platform)).filter((id) => ids.includes(id));
  await expect.poll(left, { timeout: 20_000 }).toEqual([]);
}

test.runIf(isRoot).for(acts.filter(({ what }) => isComplete || what === 'removed'))(
  '$what under a run',
  async ({ act }, context) => {
    const candidate = await invite();
    const run = await startProgram(candidate, slowProgram(2));
    await untilPrinted(platform, run, 'begun');
    const id = await holderOf('project/program.py');
    await act(id);

    await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
    expect(await candidate.attempt.runs()).toHaveLength(1);
    expect((await candidate.attempt.get()).creditedMinutes).toBeGreaterThanOrEqual(1);
    await expectGone([id]);
  },
);

const sides = [
  { side: 'candidate', file: 'project/solution.py' },
  { side: 'judge', file: 'hidden/challenge.py' },
];
const ends = acts.filter(({ what }) => what !== 'paused');
const underGradings = ends
  .flatMap((one) => sides.map((side) => ({ ...one, ...side })))
  .filter(({ what, side }) => isComplete || (what === 'killed' && side === 'judge'));

test.runIf(isRoot).for(underGradings)(
  '$what under a grading, on the $side side',
  async ({ act, file }, context) => {
    const candidate = await invite();
    const before = await candidate.attempt.get();
    const after = Date.now();
    await submit(candidate, tinyProject({ callSeconds: 2 }));
    await untilStage(platform, 'checks', { after, forMs: 1_000 });
    const id = await holderOf(file);
    await act(id);

    await recovers(context, () => readRecord(platform, before.id), gradedOnce);
    expect(await candidate.attempt.get()).toMatchObject({ state: 'active', closesAt: before.closesAt });
    await expectGone([id]);
  },
);

test('all removed at once, ready and at work', async (context) => {
  const candidate = await invite();
  const run = await startProgram(candidate, slowProgram(2));
  await untilPrinted(platform, run, 'begun');
  const ids = await listOurContainers(platform);
  await Promise.all(ids.map((id) => engine.getContainer(id).remove({ force: true })));

  await recovers(context, () => newestRun(candidate), expect.objectContaining(ranToItsEnd));
  await expectGone(ids);
});
