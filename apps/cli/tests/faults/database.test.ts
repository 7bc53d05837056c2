import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCandidate, submit } from '../people.ts';
import { findDatabase, makeDataFolder, removeDataFolder } from '../platform.ts';
import { until } from '../until.ts';
import { isComplete } from './chosen.ts';
import { gradedOnce, readRecord } from './record.ts';
import { recovers } from './recovery.ts';
import { newestRun, ranToItsEnd, slowProgram, startProgram, untilPrinted } from './runs.ts';
import {
  addTinyRole,
  endCleanly,
  startTinyPlatform,
  type TinyPlatform,
  tinyChallenge,
  tinyProject,
} from './tiny-platform.ts';
import { untilStage } from './worker-log.ts';

/** The embedded database killed with -9 while a run and a grading go on. It comes back by itself. */
const dataFolder = makeDataFolder();
let platform: TinyPlatform;

beforeAll(async () => {
  platform = await startTinyPlatform(dataFolder);
});
afterAll(async () => {
  await endCleanly(platform);
  removeDataFolder(dataFolder);
});

test.runIf(isComplete)(
  'nothing that was acknowledged is lost, and all goes on when it is back',
  async (context) => {
    const roleId = await addTinyRole(platform);
    const invite = (name: string) => startCandidate(platform, roleId, name, tinyChallenge);
    const [runner, submitter] = await Promise.all([invite('Ines'), invite('Omar')]);
    const run = await startProgram(runner, slowProgram(3));
    await untilPrinted(platform, run, 'begun');
    const after = Date.now();
    await submit(submitter, tinyProject({ callSeconds: 3 }));
    await untilStage(platform, 'checks', { after });
    const before = await submitter.attempt.get();
    process.kill(findDatabase(dataFolder), 'SIGKILL');
    await until('it is noticed', () => platform.output().includes('The database ended'));

    await recovers(context, () => newestRun(runner).catch(String), expect.objectContaining(ranToItsEnd));
    await recovers(context, () => readRecord(platform, before.id), gradedOnce);
    expect(await runner.attempt.runs()).toHaveLength(1);
    expect(await submitter.attempt.get()).toMatchObject({
      state: 'active',
      submissions: [{ number: 1, state: 'received' }],
    });
  },
);
