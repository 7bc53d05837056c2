import { setTimeout as wait } from 'node:timers/promises';
import type Docker from 'dockerode';
import { SandboxFault, statusOf, wordsOf } from './fault.ts';
import { within } from './within.ts';

/** Used containers on their way out. A removal that fails is tried again a few times, and never forgotten silently. */
export interface Removals {
  /** Ends and removes a container. Rejects when the first try failed; the others follow in the background. */
  remove(container: Docker.Container): Promise<void>;
  report(): { removing: number; removalsFailed: number };
  /** Waits until nothing is left to try, without pauses from now on. Rejects when a container may still be there. */
  settle(): Promise<void>;
}

const removeTimeoutMs = 20_000;
const pausesMs = [1_000, 5_000, 15_000, 30_000];

export function createRemovals(): Removals {
  const going = new Set<Promise<void>>();
  const settling = new AbortController();
  let failed = 0;

  async function tryAgain(container: Docker.Container): Promise<void> {
    for (const pauseMs of pausesMs) {
      await wait(pauseMs, undefined, { signal: settling.signal, ref: false }).catch(() => undefined);
      try {
        return await removeOnce(container);
      } catch {
        if (settling.signal.aborted) break;
      }
    }
    failed += 1;
  }

  function track(work: Promise<void>): void {
    going.add(work);
    void work.finally(() => going.delete(work));
  }

  return {
    remove(container) {
      const first = removeOnce(container);
      track(first.catch(() => tryAgain(container)));
      return first;
    },
    report: () => ({ removing: going.size, removalsFailed: failed }),
    async settle() {
      settling.abort();
      while (going.size > 0) await Promise.all(going);
      if (failed > 0) throw new SandboxFault('engine', `${failed} containers could not be removed.`);
    },
  };
}

/** One that is not there any more, or that somebody else is removing, is removed. */
async function removeOnce(container: Docker.Container): Promise<void> {
  try {
    await within(removeTimeoutMs, 'remove a container', () => container.remove({ force: true, v: true }));
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 409) return;
    if (error instanceof SandboxFault) throw error;
    throw new SandboxFault('engine', `A container cannot be removed: ${wordsOf(error)}`, { cause: error });
  }
}
