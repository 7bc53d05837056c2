import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  connectEngine,
  createSandbox,
  describeEngine,
  ensureImage,
  requireEssentials,
  requireRuntime,
  selfTest,
} from '@holdout/sandbox';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../src/config.ts';
import { isComplete } from './faults/chosen.ts';
import { canRunEngine, copyImage, type EngineOptions, makePrivateEngine } from './private-engine.ts';

/**
 * Engines that are set up in another way than the machine's, and whether the walls hold there. Not part of every run: a
 * whole image is copied to each of them.
 */
const isWanted = canRunEngine && isComplete;

/** crun wants version 1 of control groups alone where it is in use; others mount a part of version 2 beside it. */
const hideUnified = 'umount --lazy /sys/fs/cgroup/unified 2>/dev/null || true';

/** The range of users that `daemon` may give to containers, in a copy of /etc that only this engine sees. */
const mapUsers = `
cp -a /etc etc
echo daemon:200000:65536 | tee etc/subuid >etc/subgid
mount --bind etc /etc`;

/** Starts an engine that has the image, and says what it lacks. */
async function startEngine(options: EngineOptions, runtime?: string) {
  const engine = makePrivateEngine(options);
  onTestFinished(() => engine.remove());
  await engine.start();
  await copyImage(engine.host);
  const docker = await connectEngine(engine.host);
  const description = await describeEngine(docker, runtime);
  requireEssentials(description);
  requireRuntime(description, runtime);
  const image = await ensureImage(docker);
  const sandbox = await createSandbox({ docker, image, owner: `test-${process.pid}`, runtime });
  onTestFinished(() => sandbox.close());
  const lacks = description.protections.filter((each) => !each.isPresent).map((each) => each.id);
  return { host: engine.host, sandbox, lacks, isFirstCgroups: description.cgroupVersion === 1 };
}

/** Runs the sandbox's own tests against this engine; throws what they say when one fails. */
function testWalls(host: string, names: string[], environment: Record<string, string> = {}): void {
  const { PATH, HOME } = process.env;
  const files = names.map((name) => `packages/sandbox/tests/${name}.test.ts`);
  execFileSync(
    process.execPath,
    [path.join(projectFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'sandbox', ...files],
    { cwd: projectFolder, env: { PATH, HOME, DOCKER_HOST: host, ...environment }, stdio: 'pipe' },
  );
}

const hasCrun = spawnSync('crun', ['--version']).status === 0;

test.runIf(isWanted && hasCrun)(
  'crun by its name, where it is installed (apt-get install crun)',
  async () => {
    const config = { runtimes: { crun: { path: 'crun' } } };
    const { host, sandbox, isFirstCgroups } = await startEngine({ config, prepare: hideUnified }, 'crun');
    if (isFirstCgroups) {
      // It leaves a folder there that can be written: refused, with the name of the wall.
      await expect(selfTest(sandbox)).rejects.toThrow(/machine: writes to two folders alone$/);
      return;
    }
    await selfTest(sandbox);
    testWalls(host, ['walls', 'seccomp', 'neighbours'], { HOLDOUT_SANDBOX_RUNTIME: 'crun' });
  },
);

test.runIf(isWanted)('users of containers that are nobody on the machine', async () => {
  const config = { 'userns-remap': 'daemon' };
  const { host, sandbox, lacks } = await startEngine({ config, prepare: mapUsers });
  expect(lacks).not.toContain('user-namespace');
  await selfTest(sandbox);
  // Not its neighbours: /dev/null and /dev/zero are the machine's own here, and locks on them are seen by all.
  testWalls(host, ['walls', 'seccomp']);
});
