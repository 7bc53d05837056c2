import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { MissingProtection, WorkerHealth } from '@holdout/contract';
import {
  type EngineDescription,
  type Sandbox,
  SandboxFault,
  selfTest,
  type WarmKind,
  wordsOf,
} from '@holdout/sandbox';
import type { Logger } from 'pino';
import { type OpenedSandbox, openCheckedSandbox, type SandboxWish } from './open-checked-sandbox.ts';
import { toPoolState } from './pool-state.ts';

const shortestWaitMs = 500;
const longestWaitMs = 15_000;

/**
 * Holds the way to the Docker Engine. Engines restart and go away; whoever needs one waits here until it has answered
 * and has passed the self-test, and goes on when it is back.
 */
export interface EngineKeeper {
  /** The sandbox, once there is one. Rejects only when the keeper closes. */
  ready(): Promise<Sandbox>;
  /**
   * A job met this fault. A sandbox whose engine or image failed is thrown away, and the engine looked for anew; after
   * the fault of one container it is tested, and the others in it work on. Several jobs may tell the same.
   */
  report(sandbox: Sandbox, error: unknown): void;
  /** What is to be held ready from now on, also in the next sandbox. */
  keepWarm(kinds: WarmKind[]): void;
  /** What the heartbeat tells about the engine. */
  describe(): { engine: string; image: string; health: WorkerHealth };
  close(): Promise<void>;
}

export function keepEngine(
  options: Omit<SandboxWish, 'onDescribed' | 'onBroken'> & { logger: Logger },
): EngineKeeper {
  const { logger } = options;
  const closing = new AbortController();
  const closed = new Promise<never>((_, reject) => {
    closing.signal.addEventListener('abort', () => reject(closing.signal.reason), { once: true });
  });
  let opened: OpenedSandbox | null = null;
  let isTesting = false;
  let warm: WarmKind[] = [];
  let lacks: MissingProtection[] = [];
  let problem = 'The Docker Engine is being looked for.';
  let current = orClosed(openPatiently());

  /** Whoever waits is let go when the keeper closes, however long the engine takes. */
  function orClosed(sandbox: Promise<Sandbox>): Promise<Sandbox> {
    const either = Promise.race([sandbox, closed]);
    either.catch(() => undefined);
    return either;
  }

  async function openPatiently(): Promise<Sandbox> {
    for (let waitMs = shortestWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        return await openOnce();
      } catch (error) {
        closing.signal.throwIfAborted();
        problem = wordsOf(error);
        logger.warn({ problem, waitMs }, 'engine is not usable, trying again');
        await wait(waitMs, undefined, { signal: closing.signal });
      }
    }
  }

  async function openOnce(): Promise<Sandbox> {
    const found = await openCheckedSandbox({ ...options, onDescribed: tellProtections, onBroken: report });
    if (closing.signal.aborted) await found.sandbox.close();
    closing.signal.throwIfAborted();
    opened = found;
    found.sandbox.keepWarm(warm);
    logger.info({ engine: found.engine, image: found.image }, 'engine is ready');
    return found.sandbox;
  }

  /** Said once, not at every try. */
  function tellProtections({ protections }: EngineDescription): void {
    const missing = protections
      .filter((one) => !one.isPresent)
      .map(({ id, isEssential, without }) => ({ id, isEssential, without }));
    if (isDeepStrictEqual(missing, lacks)) return;
    lacks = missing;
    for (const { id, isEssential, without } of lacks)
      logger.warn({ protection: id, isEssential }, `this engine lacks a protection: ${without}`);
  }

  function report(sandbox: Sandbox, error: unknown): void {
    if (!isOurs(sandbox) || !(error instanceof SandboxFault) || error.kind === 'judge') return;
    if (error.kind !== 'container') giveUp(sandbox, error);
    else if (!isTesting) current = orClosed(testAgain(sandbox));
  }

  const isOurs = (sandbox: Sandbox) => opened?.sandbox === sandbox && !closing.signal.aborted;

  function giveUp(sandbox: Sandbox, error: unknown): void {
    logger.warn({ err: error }, 'the sandbox is given up');
    opened = null;
    problem = wordsOf(error);
    sandbox.close().catch(() => undefined);
    current = orClosed(openPatiently());
  }

  async function testAgain(sandbox: Sandbox): Promise<Sandbox> {
    isTesting = true;
    try {
      await selfTest(sandbox);
    } catch (error) {
      if (isOurs(sandbox)) giveUp(sandbox, error);
    } finally {
      isTesting = false;
    }
    return isOurs(sandbox) ? sandbox : current;
  }

  return {
    ready: () => current,
    report,
    keepWarm(kinds) {
      warm = kinds;
      opened?.sandbox.keepWarm(kinds);
    },
    describe() {
      const health = { isServing: opened !== null, problem: opened ? null : problem, lacks };
      const pool = opened ? toPoolState(opened.sandbox.pool()) : null;
      const { engine, image } = opened ?? { engine: '', image: '' };
      return { engine, image, health: { ...health, pool } };
    },
    async close() {
      closing.abort();
      await opened?.sandbox.close().catch(() => undefined);
    },
  };
}
