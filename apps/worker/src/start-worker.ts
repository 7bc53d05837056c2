import { connect, selectSettings } from '@holdout/db';
import { openPreparedCache } from '@holdout/grading';
import { pino } from 'pino';
import { listenForCancellations } from './cancellations.ts';
import { openShelf } from './challenge-shelf.ts';
import type { Config } from './config.ts';
import type { WorkerContext } from './context.ts';
import { keepEngine } from './engine-keeper.ts';
import { keepOrder, recoverEarlierWork } from './keep-order.ts';
import { startQueue } from './start-queue.ts';
import { gradeSubmissionTask } from './tasks/grade-submission.ts';
import { prepareAttemptTask } from './tasks/prepare-attempt.ts';
import { runProjectTask } from './tasks/run-project.ts';
import { submitAtDeadline } from './tasks/submit-at-deadline.ts';

const crontab = '* * * * * submit-at-deadline ?max=3';

/** The only process that holds the Docker socket. Takes jobs until `signal` aborts, then gives back what it holds. */
export async function startWorker(config: Config, signal: AbortSignal): Promise<{ ended: Promise<void> }> {
  const logger = pino({ name: 'worker', level: config.logLevel });
  const connection = connect(config.databaseUrl, {
    maxConnections: config.gradingSlots + config.runSlots + 6,
  });
  const { db, pool } = connection;
  const { instanceId } = await selectSettings(db);
  await recoverEarlierWork(db, config, logger);
  const engine = keepEngine({
    dockerHost: config.dockerHost,
    owner: `${instanceId}.${config.workerName}`,
    logger,
  });
  const context: WorkerContext = {
    db,
    engine,
    logger,
    shelf: openShelf(config),
    preparedCache: openPreparedCache(config.cacheFolder),
    cancellations: await listenForCancellations(config.databaseUrl),
  };
  // Two pools, so that a person who pressed Run never waits behind a queue of gradings.
  const queues = await Promise.all([
    startQueue({
      pool,
      logger,
      slots: config.gradingSlots,
      tasks: { 'grade-submission': gradeSubmissionTask(context) },
    }),
    startQueue({
      pool,
      logger,
      slots: config.runSlots + 1,
      crontab,
      tasks: {
        'run-project': runProjectTask(context),
        'prepare-attempt': prepareAttemptTask(context),
        'submit-at-deadline': submitAtDeadline(context),
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

  async function stop(): Promise<void> {
    await Promise.all(queues.map((queue) => queue.stop()));
    await engine.close();
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
