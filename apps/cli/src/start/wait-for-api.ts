import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { StartProblem } from './start-problem.ts';

const patienceMs = 60_000;

/** Waits until the API answers at its address. */
export async function waitForApi({ apiAddress }: Config): Promise<void> {
  const url = `${apiAddress}/api/health`;
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const isUp = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (reply) => reply.ok,
      () => false,
    );
    if (isUp) return;
    await wait(50);
  }
  throw new StartProblem(
    `The API did not answer at ${url} within ${patienceMs / 1000} s. See logs/api.log in the data folder.`,
  );
}
