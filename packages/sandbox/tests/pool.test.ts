import { afterEach, expect, test } from 'vitest';
import { createSandbox, type SandboxOptions } from '../src/open-sandbox.ts';
import { listContainers } from '../src/remove-leftovers.ts';
import type { CandidateSession, Sandbox, WarmKind } from '../src/sandbox.ts';
import { callOf, testLimits, useSandbox } from './use-sandbox.ts';

/** Containers that are ready before anybody asks: used once, replaced when they die, gone when the sandbox closes. */
const { own, owner } = useSandbox();

const candidates: WarmKind = { side: 'candidate', limits: testLimits, preload: [], count: 1 };
const files = [{ path: 'solution.py', content: 'import os\ndef who(): return os.getuid()' }];
const request = { label: 'x', files, limits: testLimits, preload: [] };

let sandbox: Sandbox;
afterEach(async () => {
  await sandbox.close();
});

async function openPool(kinds: WarmKind[], options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const pool = { memoryBytes: 1024 ** 3 };
  sandbox = await createSandbox({ docker: own.docker, image: own.image, owner, pool, ...options });
  sandbox.keepWarm(kinds);
  return sandbox;
}

async function works(session: CandidateSession): Promise<void> {
  await session.load({ file: 'solution.py', functions: [] });
  expect(await session.call(callOf('who'))).toMatchObject({ kind: 'value' });
  expect((await session.close()).outcome).toBe('completed');
}

test('a ready container is taken at once, and another one takes its place', async () => {
  await openPool([candidates]);
  await expect.poll(() => sandbox.pool().idle, { timeout: 30_000 }).toBe(1);
  const [ready] = await listContainers(own.docker, owner);
  const session = await sandbox.openCandidate({ ...request, limits: { ...testLimits, wallMs: 5_000 } });
  expect(sandbox.pool()).toMatchObject({ taken: 1, readyAtOnce: 1, inUse: 1 });
  await works(session);
  await expect.poll(() => sandbox.pool().idle, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => listContainers(own.docker, owner), { timeout: 30_000 }).toHaveLength(1);
  expect(await listContainers(own.docker, owner)).not.toContain(ready);
});
