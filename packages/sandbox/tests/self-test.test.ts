import type Docker from 'dockerode';
import { expect, test } from 'vitest';
import { describeEngine, requireEssentials } from '../src/describe-engine.ts';
import { createSandbox } from '../src/open-sandbox.ts';
import { selfTest } from '../src/self-test.ts';
import { useSandbox } from './use-sandbox.ts';
import { weaken } from './weaken.ts';

const { own, owner } = useSandbox();

test('this machine holds what it must', async () => {
  requireEssentials(await describeEngine(own.docker));
  await selfTest(own.sandbox);
});

/** Host options that differ from ours; those of the two tmpfs are edited, because they name the container's user. */
interface Weakness extends Docker.HostConfig {
  tmpfs?: [RegExp, string];
}

const openTmpfs: Docker.MountSettings = {
  Type: 'tmpfs',
  Source: '',
  Target: '/var/tmp',
  TmpfsOptions: { SizeBytes: 1 << 20, Mode: 0o1777 },
};

/** Each wall is taken away once: the self-test says which one is missing. */
test.each<[string, Weakness]>([
  ['is filtered', { SecurityOpt: ['no-new-privileges', 'seccomp=unconfined'] }],
  ['is filtered by our profile', { SecurityOpt: ['no-new-privileges'] }],
  ['cannot gain privileges', { SecurityOpt: [] }],
  ['has no capabilities', { CapDrop: ['KILL'] }],
  ['has no network', { NetworkMode: 'host' }],
  ['cannot look at the whole machine', { MaskedPaths: [] }],
  ['cannot write to the image or the kernel', { ReadonlyRootfs: false }],
  ['cannot write to the image or the kernel', { ReadonlyPaths: [] }],
  ['writes to two folders alone', { Mounts: [openTmpfs] }],
  ['cannot run what it writes', { tmpfs: [/noexec/, 'exec'] }],
  ['its disk is limited', { tmpfs: [/size=\d+/, 'size=1g'] }],
  ['its disk is limited', { tmpfs: [/nr_inodes=\d+/, 'nr_inodes=100000'] }],
  ['its shared memory is its own and limited', { tmpfs: [/size=\d+/, 'size=1g'] }],
  ['large files are refused', { Ulimits: [] }],
  ['open files are limited', { Ulimits: [] }],
  ['its crashes are its own', { Ulimits: [{ Name: 'core', Soft: 0, Hard: 0 }] }],
  ['processes are limited', { PidsLimit: -1 }],
  ['cpu is limited', { NanoCpus: 0 }],
  ['memory is limited', { Memory: 0, MemorySwap: 0 }],
])('it notices when not: %s', async (claim, { tmpfs, ...host }) => {
  const docker = weaken(own.docker, ({ Tmpfs }) => ({
    NetworkDisabled: host.NetworkMode === undefined,
    HostConfig: { ...host, Tmpfs: tmpfs ? edited(Tmpfs, tmpfs) : Tmpfs },
  }));
  const sandbox = await createSandbox({ docker, image: own.image, owner });
  const fault = await selfTest(sandbox).catch((error: Error) => error.message);
  await sandbox.close();
  expect(fault).toMatch(new RegExp(`what it must on this machine: (.*, )?${claim}(,|$| \\()`));
});

function edited(tmpfs: Record<string, string> = {}, [from, to]: [RegExp, string]) {
  return Object.fromEntries(
    Object.entries(tmpfs).map(([folder, options]) => [folder, options.replace(from, to)]),
  );
}
