import { expect, test } from 'vitest';
import { describeInfo, requireEssentials, requireRuntime } from './describe-engine.ts';

const whole = {
  ServerVersion: '27.0.0',
  OSType: 'linux',
  Architecture: 'x86_64',
  Driver: 'overlay2',
  CgroupDriver: 'systemd',
  CgroupVersion: '2',
  Runtimes: { runc: { path: 'runc' }, runsc: { path: '/usr/bin/runsc' } },
  DefaultRuntime: 'runc',
  LiveRestoreEnabled: false,
  SecurityOptions: ['name=seccomp,profile=builtin', 'name=cgroupns', 'name=apparmor'],
  MemoryLimit: true,
  SwapLimit: true,
  PidsLimit: true,
  CpuCfsQuota: true,
};

const lacking = (engine: ReturnType<typeof describeInfo>) =>
  engine.protections.filter((each) => !each.isPresent).map((each) => each.id);

test('a whole engine is accepted, and what it lacks beyond that is named', () => {
  const engine = describeInfo(whole);
  expect(() => requireEssentials(engine)).not.toThrow();
  expect(lacking(engine)).toEqual(['user-namespace', 'own-kernel']);
  expect(engine.cgroupVersion).toBe(2);
});

test.each([
  ['no filter', { SecurityOptions: [] }, /every system call/],
  ['no account of its options', { SecurityOptions: null }, /every system call/],
  ['no limit of processes', { PidsLimit: false }, /fork bomb/],
  ['no word about memory', { MemoryLimit: undefined }, /all memory/],
  ['no CPU quota', { CpuCfsQuota: false }, /slow every other one/],
  ['Windows', { OSType: 'windows' }, /Linux containers/],
  ['another processor', { Architecture: 's390x' }, /x86_64 and arm64/],
  ['an old version', { ServerVersion: '19.03.15' }, /older than Docker Engine 20\.10/],
  ['an unknown version', { ServerVersion: 'dev' }, /older than Docker Engine 20\.10/],
  [
    'rootless, with nothing delegated',
    { CgroupDriver: 'none', MemoryLimit: false, PidsLimit: false, CpuCfsQuota: false },
    /rootless, and none were delegated/,
  ],
])('an engine with %s is refused', (_name, change, sentence) => {
  expect(() => requireEssentials(describeInfo({ ...whole, ...change }))).toThrow(sentence);
});

test.each([
  ['20.10.24+dfsg1', 'x86_64'],
  ['29.7.0', 'aarch64'],
])('version %s on %s is accepted', (ServerVersion, Architecture) => {
  expect(() => requireEssentials(describeInfo({ ...whole, ServerVersion, Architecture }))).not.toThrow();
});

test.each([
  [{ SecurityOptions: ['name=seccomp'] }, ['user-namespace', 'mandatory-access-control', 'own-kernel']],
  [{ SecurityOptions: ['name=seccomp', 'name=selinux', 'name=userns'] }, ['own-kernel']],
  [{ CgroupVersion: '1' }, ['user-namespace', 'own-kernel', 'cgroup-v2']],
  [{ SwapLimit: false }, ['swap', 'user-namespace', 'own-kernel']],
  [{ Driver: 'vfs' }, ['user-namespace', 'own-kernel', 'layered-storage']],
  [{ LiveRestoreEnabled: true }, ['user-namespace', 'own-kernel', 'ends-with-the-engine']],
  [{ DefaultRuntime: 'runsc' }, ['user-namespace']],
])('an engine with %j is accepted and told to lack %j', (change, lacks) => {
  const engine = describeInfo({ ...whole, ...change });
  expect(() => requireEssentials(engine)).not.toThrow();
  expect(lacking(engine)).toEqual(lacks);
});

test('a runtime that was asked for must be there, and counts', () => {
  const engine = describeInfo(whole, 'runsc');
  expect(lacking(engine)).toEqual(['user-namespace']);
  expect(() => requireRuntime(engine, 'runsc')).not.toThrow();
  expect(() => requireRuntime(engine, undefined)).not.toThrow();
  expect(() => requireRuntime(engine, 'kata')).toThrow(
    /"kata" that HOLDOUT_SANDBOX_RUNTIME names .* knows runc, runsc:/,
  );
  expect(() => requireRuntime(describeInfo({ ...whole, Runtimes: null }), 'runsc')).toThrow(
    /knows none by name/,
  );
});
