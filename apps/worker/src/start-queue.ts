import { EventEmitter } from 'node:events';
import type { Connection } from '@holdout/db';
import { Logger as QueueLogger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';

/** A pool of the queue: takes jobs of the given tasks, as many at a time as it has slots. */
export interface QueuePool {
  /** The name under which the queue locks jobs for this pool. */
  id: string;
  /** Settles when the pool has ended by itself, which it does when the database is gone for good. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

export async function startQueue(options: {
  pool: Connection['pool'];
  tasks: TaskList;
  slots: number;
  logger: Logger;
}): Promise<QueuePool> {
  const events: WorkerEvents = new EventEmitter() as WorkerEvents;
  const created = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  const runner: Runner = await run({
    pgPool: options.pool,
    taskList: options.tasks,
    concurrency: options.slots,
    crontab: '',
    events,
    noHandleSignals: true,
    // New jobs are announced; polling only finds those whose back-off is over.
    pollInterval: 1_000,
    gracefulShutdownAbortTimeout: 100,
    logger: toQueueLogger(options.logger),
  });
  return {
    id: await created,
    ended: runner.promise,
    async stop() {
      await runner.stop().catch(() => undefined);
    },
  };
}

/** The queue's own words go to our log; failed jobs are logged where they fail, with what we know about them. */
function toQueueLogger(logger: Logger): QueueLogger {
  return new QueueLogger(() => (level, message) => {
    if (level === 'error') logger.error({ from: 'queue' }, message);
    else if (level === 'warning') logger.warn({ from: 'queue' }, message);
    else logger.debug({ from: 'queue' }, message);
  });
}
