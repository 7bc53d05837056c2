import { expect, test } from 'vitest';
import { describeEngine, requireEssentials } from '../src/describe-engine.ts';
import type { Sandbox } from '../src/sandbox.ts';
import { selfTest } from '../src/self-test.ts';
import { useSandbox } from './use-sandbox.ts';

const { own, open } = useSandbox();

test('this machine holds what it must', async () => {
  requireEssentials(await describeEngine(own.docker));
  await selfTest(own.sandbox);
});

test('a wall that is missing is named', async () => {
  const content = 'def look(): return {"has_no_network": True, "memory_is_limited": False}';
  const weak: Sandbox = {
    ...own.sandbox,
    openCandidate: (request) => open([{ path: 'self_test.py', content }], { label: request.label }),
  };
  await expect(selfTest(weak)).rejects.toThrow(/what it must on this machine: memory is limited$/);
});
