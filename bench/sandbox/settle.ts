import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from '@holdout/sandbox';
import { coldSettled } from './run-cold.ts';

const patienceMs = 60_000;
const lookMs = 20;

/** Waits until the pool is full and nothing of an earlier measure is going on. */
export async function settle(sandbox: Sandbox): Promise<void> {
  await coldSettled();
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { kinds: _kinds, waitMs: _waitMs, ...pool } = sandbox.pool();
    if (pool.idle >= pool.target && pool.starting + pool.removing + pool.inUse === 0) return;
    if (performance.now() > deadline) throw new Error(`The pool does not settle: ${JSON.stringify(pool)}`);
    await wait(lookMs);
  }
}
