import { afterEach, expect } from 'vitest';
import { createSandbox, type SandboxOptions } from '../src/open-sandbox.ts';
import { listContainers } from '../src/remove-leftovers.ts';
import type { CandidateSession, Sandbox, WarmKind } from '../src/sandbox.ts';
import { callOf, testLimits, useSandbox } from './use-sandbox.ts';

export const patience = { timeout: 45_000 };
export const candidates: WarmKind = { side: 'candidate', limits: testLimits, preload: [], count: 1 };
const files = [{ path: 'solution.py', content: 'import os\ndef who(): return os.getuid()' }];

/** Sandboxes with a pool; after each test none of their containers is left. */
export function usePool() {
  const { own, owner } = useSandbox();
  let sandbox: Sandbox;
  let close = async () => {};
  afterEach(() => close());

  async function openPool(kinds: WarmKind[], options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
    const pool = { memoryBytes: 1024 ** 3, ...options.pool };
    sandbox = await createSandbox({ docker: own.docker, image: own.image, owner, ...options, pool });
    close = () => sandbox.close();
    sandbox.keepWarm(kinds);
    return sandbox;
  }

  const open = (limits = testLimits) =>
    sandbox.openCandidate({ label: 'x', files, limits, preload: candidates.preload });

  return {
    own,
    owner,
    openPool,
    open,
    ids: () => listContainers(own.docker, owner),

    /** Waits until as many are ready as are to be. */
    async full(): Promise<string[]> {
      await expect.poll(() => sandbox.pool().idle, patience).toBe(sandbox.pool().target);
      return await listContainers(own.docker, owner);
    },
  };
}

export async function works(session: CandidateSession): Promise<void> {
  await session.load({ file: 'solution.py', functions: [] });
  expect(await session.call(callOf('who'))).toMatchObject({ kind: 'value' });
  expect((await session.close()).outcome).toBe('completed');
}
