import { setTimeout as wait } from 'node:timers/promises';

const patienceMs = 180_000;

/** Looks again and again until something holds; a test that waits for ever says for what. */
export async function until(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  ms = patienceMs,
): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await wait(100);
  }
}
