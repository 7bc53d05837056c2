import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from '@holdout/sandbox';
import type { Logger } from 'pino';
import { type OpenedSandbox, openCheckedSandbox } from './open-checked-sandbox.ts';

const shortestWaitMs = 500;
const longestWaitMs = 15_000;

/**
 * Holds the way to the Docker Engine. Engines restart and go away; whoever needs one waits here until it has answered
 * and has passed the self-test, and goes on when it is back.
 */
export interface EngineKeeper {
  /** The sandbox, once there is one. Rejects only when `signal` aborts. */
  ready(signal: AbortSignal): Promise<Sandbox>;
  /** The engine failed this sandbox: throw it away and look for the engine anew. */
  lost(sandbox: Sandbox): void;
  /** What the heartbeat tells about the engine. */
  describe(): { engine: string; image: string; lacks: string[] };
  close(): Promise<void>;
}

export function keepEngine(options: {
  dockerHost: string | undefined;
  /** Labels our containers, so that nobody removes another's. */
  owner: string;
  logger: Logger;
}): EngineKeeper {
  const closing = new AbortController();
  let current: Promise<OpenedSandbox> = openPatiently();
  let opened: OpenedSandbox | null = null;
  let problem = 'looking for the Docker Engine';

  async function openPatiently(): Promise<OpenedSandbox> {
    for (let waitMs = shortestWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        const found = await openCheckedSandbox(options);
        if (closing.signal.aborted) await found.sandbox.close();
        closing.signal.throwIfAborted();
        opened = found;
        options.logger.info({ engine: opened.engine, image: opened.image }, 'engine is ready');
        return opened;
      } catch (error) {
        closing.signal.throwIfAborted();
        problem = error instanceof Error ? error.message : String(error);
        options.logger.warn({ problem, waitMs }, 'engine is not usable, trying again');
        await wait(waitMs, undefined, { signal: closing.signal });
      }
    }
  }
  current.catch(() => undefined);

  return {
    async ready(signal) {
      const { sandbox } = await Promise.race([current, rejectOnAbort(signal)]);
      return sandbox;
    },
    lost(sandbox) {
      if (opened?.sandbox !== sandbox || closing.signal.aborted) return;
      opened = null;
      problem = 'the Docker Engine went away';
      sandbox.close().catch(() => undefined);
      current = openPatiently();
      current.catch(() => undefined);
    },
    describe: () =>
      opened
        ? { engine: opened.engine, image: opened.image, lacks: opened.lacks }
        : { engine: 'none', image: '', lacks: [problem] },
    async close() {
      closing.abort();
      await opened?.sandbox.close().catch(() => undefined);
    },
  };
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
