import { setMaxListeners } from 'node:events';
import { connect, describeFault, selectSettings, submitAtDeadline } from '@holdout/db';
import { createFileCache } from '@holdout/grading';
import { type Logger, pino } from 'pino';
import { listenForCancellations } from './cancellations.ts';
import { openShelf } from './challenge-shelf.ts';
import type { Config } from './config.ts';
import type { WorkerContext } from './context.ts';
import { keepEngine } from './engine-keeper.ts';
import { every } from './every.ts';
import { keepOrder, recoverEarlierWork } from './keep-order.ts';
import { refreshPool } from './refresh-pool.ts';
import { startQueue } from './start-queue.ts';
import { checkSystemTask } from './tasks/check-system.ts';
import { gradeSubmissionTask } from './tasks/grade-submission.ts';
import { prepareAttemptTask } from './tasks/prepare-attempt.ts';
import { runProjectTask } from './tasks/run-project.ts';

/** A new attempt is prepared beside the runs, so that a candidate can start while others run. */
const preparingSlots = 1;
const deadlineCheckMs = 15_000;
const poolCheckMs = 10_000;
const mostUnwrittenBytes = 1_000_000;

/** The only process that holds the Docker socket. Takes jobs until `signal` aborts, then gives back what it holds. */
export async function startWorker(config: Config, signal: AbortSignal): Promise<{ ended: Promise<void> }> {
  const startedAt = new Date();
  const logger = openLog(config);
  const connection = connect(config.databaseUrl, {
    maxConnections: config.gradingSlots + config.runSlots + 6,
  });
  const { db, pool } = connection;
  setMaxListeners(0, signal);
  const { instanceId } = await selectSettings(db);
  await recoverEarlierWork(db, config, logger);
  const engine = keepEngine({
    dockerHost: config.dockerHost,
    runtime: config.sandboxRuntime,
    poolMemoryBytes: config.poolMemoryBytes,
    owner: `${instanceId}.${config.workerName}`,
    logger,
  });
  const context: WorkerContext = {
    db,
    engine,
    logger,
    startedAt,
    stopping: signal,
    shelf: openShelf(config),
    preparedCache: createFileCache(config.cacheFolder, {
      onUnkept: (error) => logger.warn({ err: error }, 'a prepared world could not be kept'),
    }),
    cancellations: await listenForCancellations(config.databaseUrl),
  };
  const slots = { runs: config.runSlots, gradings: config.gradingSlots };
  const onPoolError = (error: unknown) => logger.warn({ err: error }, 'the pool could not be planned');
  await refreshPool(context, slots).catch(onPoolError);
  const refreshes = every(poolCheckMs, () => refreshPool(context, slots), onPoolError);
  // Two pools, so that a person who pressed Run never waits behind a queue of gradings.
  const queues = await Promise.all([
    startQueue({
      pool,
      logger,
      slots: slots.gradings,
      tasks: { 'grade-submission': gradeSubmissionTask(context) },
    }),
    startQueue({
      pool,
      logger,
      slots: slots.runs + preparingSlots,
      tasks: {
        'run-project': runProjectTask(context),
        'prepare-attempt': prepareAttemptTask(context),
        'check-system': checkSystemTask(context),
      },
    }),
  ]);
  const order = await keepOrder(
    db,
    queues.map((queue) => queue.id),
    engine,
    config,
    logger,
  );

  const deadlines = every(
    deadlineCheckMs,
    async () => {
      const submitted = await submitAtDeadline(db);
      if (submitted > 0) logger.info({ submitted }, 'submitted at the deadline');
    },
    (error) => logger.error({ err: error }, 'deadlines could not be looked at'),
  );

  async function stop(): Promise<void> {
    deadlines.close();
    refreshes.close();
    await Promise.all([...queues.map((queue) => queue.stop()), engine.close()]);
    await order.close();
    await context.cancellations.close();
    await connection.close();
  }
  const stopping = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
  const broken = Promise.race(queues.map((queue) => queue.ended));
  return { ended: Promise.race([stopping, broken]).finally(stop) };
}

/** What a full disk does not take waits in memory, and the rest of it is lost: no line is worth the work of a process. */
function openLog({ logLevel }: Config): Logger {
  const output = pino.destination({ dest: 1, sync: true, maxLength: mostUnwrittenBytes });
  output.on('error', () => undefined);
  return pino({ name: 'worker', level: logLevel, serializers: { err: describeFault } }, output);
}
