import { findPart, isAlive, type TestPlatform } from '../platform.ts';
import { until } from '../until.ts';

const entry = 'apps/worker/src/main.ts';

/** Freezes the worker: what is asked of it from now on stays in the queue until it is killed or woken. */
export function freezeWorker({ dataFolder }: TestPlatform): { wake(): void } {
  const pid = findPart(dataFolder, entry);
  process.kill(pid, 'SIGSTOP');
  return { wake: () => void process.kill(pid, 'SIGCONT') };
}

/** With -9: it can put nothing in order. The platform starts another one. */
export async function killWorker({ dataFolder }: TestPlatform): Promise<void> {
  const pid = findPart(dataFolder, entry);
  process.kill(pid, 'SIGKILL');
  await until('the worker is gone', () => !isAlive(pid));
}
