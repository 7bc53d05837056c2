import { afterEach, expect, test } from 'vitest';
import { addOrganisation, inviteCandidate, signIn, staff } from './people.ts';
import { makeDataFolder, removeDataFolder, startPlatform, type TestPlatform } from './platform.ts';
import { until } from './until.ts';

const dataFolder = makeDataFolder();
let platform: TestPlatform;
afterEach(async () => {
  await platform.end();
  removeDataFolder(dataFolder);
});

test('an engine that may not run code: everybody is told, candidates wait, and go on once it is mended', async () => {
  platform = await startPlatform({ dataFolder, env: { HOLDOUT_SANDBOX_RUNTIME: 'nowhere' } });
  const problem = 'The container runtime "nowhere" that HOLDOUT_SANDBOX_RUNTIME names is not installed';
  expect(platform.output()).toContain(`No candidate is served until this is mended: ${problem}`);
  const { roleId } = await addOrganisation(platform);
  const admin = await signIn(platform, staff.admin);
  await until('the worker says why it takes no work', async () => {
    const { workers } = await admin.system.status();
    return workers.some((worker) => !worker.isServing && worker.problem?.startsWith(problem) === true);
  });
  const candidate = await inviteCandidate(platform, roleId, 'Ines');
  expect(await candidate.attempt.get()).toMatchObject({
    state: 'not_started',
    isPrepared: false,
    isServed: false,
  });

  await platform.end();
  platform = await startPlatform({ dataFolder });
  expect(platform.output()).not.toContain('No candidate is served');
  const back = await inviteCandidate(platform, roleId, 'Jo');
  await until('work is taken up', async () => {
    const { isPrepared, isServed } = await back.attempt.get();
    return isPrepared && isServed;
  });
  const { workers, runs } = await (await signIn(platform, staff.admin)).system.status();
  expect(workers).toMatchObject([{ isServing: true, problem: null, pool: { problem: null } }]);
  expect(runs.waiting).toBe(0);
});
