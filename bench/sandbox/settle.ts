import { setTimeout as wait } from 'node:timers/promises';
import { coldSettled } from './run-cold.ts';
import type { Setting } from './setting.ts';

const patienceMs = 300_000;
const lookMs = 20;

/** Waits until the pool is full and nothing of an earlier measure is going on. */
export async function settle({ sandbox, signal }: Pick<Setting, 'sandbox' | 'signal'>): Promise<void> {
  await coldSettled();
  const deadline = performance.now() + patienceMs;
  for (;;) {
    signal.throwIfAborted();
    const { kinds: _kinds, waitMs: _waitMs, ...pool } = sandbox.pool();
    if (pool.idle >= pool.target && pool.starting + pool.removing + pool.inUse === 0) return;
    if (performance.now() > deadline) throw new Error(`The pool does not settle: ${JSON.stringify(pool)}`);
    await wait(lookMs);
  }
}
