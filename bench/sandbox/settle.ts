import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from '@holdout/sandbox';

const patienceMs = 60_000;

/** Waits until the pool is full and nothing of an earlier measure is going on. */
export async function settle(sandbox: Sandbox): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { idle, target, starting, removing, inUse, problem } = sandbox.pool();
    if (idle >= target && starting + removing + inUse === 0) return;
    if (performance.now() > deadline) throw new Error(`The pool does not fill up. ${problem ?? ''}`);
    await wait(20);
  }
}
