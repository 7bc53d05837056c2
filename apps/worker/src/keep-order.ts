import { randomUUID } from 'node:crypto';
import os from 'node:os';
import {
  beatWorker,
  creditOutage,
  type Db,
  eraseOverdue,
  giveUpStuckWork,
  releaseSilentWorkers,
  removeExpired,
  removeWorkerBeat,
} from '@holdout/db';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { EngineKeeper } from './engine-keeper.ts';
import { every } from './every.ts';

/**
 * What keeps work from getting lost between workers: each pool tells that it lives, jobs of those that fell silent are
 * released, and nothing stays unfinished for ever.
 */
export async function recoverEarlierWork(db: Db, config: Config, logger: Logger): Promise<void> {
  const silenceSeconds = config.isOnlyWorker ? 0 : config.silenceSeconds;
  const outage = await creditOutage(db, silenceSeconds);
  if (outage.attempts > 0) logger.warn(outage, 'time of an outage credited');
  const released = await releaseSilentWorkers(db, silenceSeconds);
  if (released.length > 0) logger.warn({ released }, 'jobs of earlier workers released');
}

export async function keepOrder(
  db: Db,
  poolIds: string[],
  engine: EngineKeeper,
  config: Config,
  logger: Logger,
): Promise<{ close(): Promise<void> }> {
  const worker = { processId: randomUUID(), name: `${os.hostname()}/${config.workerName}` };
  const beatAll = async () => {
    for (const id of poolIds) await beatWorker(db, { id, ...worker, ...engine.describe() });
  };
  const sweep = async () => {
    const released = await releaseSilentWorkers(db, config.silenceSeconds);
    if (released.length > 0) logger.warn({ released }, 'jobs of silent workers released');
    const givenUp = await giveUpStuckWork(db, config.maxAgeSeconds);
    if (givenUp.gradings + givenUp.runs > 0) logger.error(givenUp, 'stuck work given up');
    await removeExpired(db);
    const erased = await eraseOverdue(db);
    if (erased > 0) logger.info({ erased }, 'attempts erased at the end of their retention');
  };
  const onError = (error: unknown) => logger.warn({ err: error }, 'housekeeping failed');
  await beatAll();
  const beatMs = Math.min(5_000, (config.silenceSeconds * 1000) / 5);
  const beats = every(beatMs, beatAll, onError);
  const sweeps = every(beatMs * 2, sweep, onError);
  return {
    async close() {
      beats.close();
      sweeps.close();
      for (const id of poolIds) await removeWorkerBeat(db, id).catch(onError);
    },
  };
}
