import type { Db } from '@holdout/db';
import type { PreparedCache } from '@holdout/grading';
import type { Logger } from 'pino';
import type { Cancellations } from './cancellations.ts';
import type { ChallengeShelf } from './challenge-shelf.ts';
import type { EngineKeeper } from './engine-keeper.ts';

/** What the tasks work with. */
export interface WorkerContext {
  db: Db;
  engine: EngineKeeper;
  shelf: ChallengeShelf;
  preparedCache: PreparedCache;
  cancellations: Cancellations;
  logger: Logger;
  /** What was asked for before had to wait for a worker. */
  startedAt: Date;
  /** Aborts when the worker stops: what is going on is given back to the queue. */
  stopping: AbortSignal;
}
