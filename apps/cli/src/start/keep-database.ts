import { setTimeout as wait } from 'node:timers/promises';
import type { EmbeddedPostgres } from '@holdout/db/embedded';
import type { Ground } from './ground.ts';
import { createPauses } from './pauses.ts';

/**
 * Starts the embedded server again whenever it ends by itself: on a full disk it cannot go on, and anybody may kill it.
 * Whoever uses it meets failing queries meanwhile, and finds it again at the same address.
 */
export function keepDatabase(
  server: EmbeddedPostgres,
  options: {
    ground: Ground;
    logFile: string;
    onNews: (text: string) => void;
    onGivenUp: (reason: string) => void;
  },
): { stop(): Promise<void> } {
  const { ground, logFile, onNews, onGivenUp } = options;
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(), { once: true });
  });

  async function keep(): Promise<void> {
    const pauses = createPauses();
    for (let startedAt = Date.now(); ; startedAt = Date.now()) {
      await Promise.race([server.ended, stopped]);
      const lack = await ground.missing();
      const pauseMs = lack === null ? pauses.next(Date.now() - startedAt) : 0;
      if (stopping.signal.aborted) return;
      if (pauseMs === null) return onGivenUp(`The database ends again and again: see ${logFile}.`);
      onNews(
        `The database ended${lack === null ? '' : `, for ${lack}`}; starting it again. Its log: ${logFile}`,
      );
      await wait(pauseMs, undefined, { signal: stopping.signal });
      await ground.untilFirm(stopping.signal);
      stopping.signal.throwIfAborted();
      // A start that fails is an end like any other.
      await server.restart().catch(() => undefined);
    }
  }
  const keeping = keep().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });

  return {
    async stop() {
      stopping.abort();
      await keeping;
      await server.stop();
    },
  };
}
