import { expect, test } from 'vitest';
import { describeInfo, requireEssentials } from './describe-engine.ts';

const whole = {
  ServerVersion: '27.0.0',
  OSType: 'linux',
  CgroupVersion: '2',
  SecurityOptions: ['name=seccomp,profile=builtin', 'name=cgroupns', 'name=apparmor'],
  MemoryLimit: true,
  SwapLimit: true,
  PidsLimit: true,
  CpuCfsQuota: true,
};

test('a whole engine is accepted, and what it lacks beyond that is named', () => {
  const engine = describeInfo(whole);
  expect(() => requireEssentials(engine)).not.toThrow();
  expect(engine.protections.filter((each) => !each.isPresent).map((each) => each.id)).toEqual([
    'user-namespace',
  ]);
  expect(engine.cgroupVersion).toBe(2);
});

test.each([
  [{ SecurityOptions: [] }, /every system call/],
  [{ SecurityOptions: null }, /every system call/],
  [{ PidsLimit: false }, /fork bomb/],
  [{ MemoryLimit: undefined }, /all memory/],
  [{ OSType: 'windows' }, /Linux containers/],
])('an engine with %j is refused', (change, sentence) => {
  expect(() => requireEssentials(describeInfo({ ...whole, ...change }))).toThrow(sentence);
});
