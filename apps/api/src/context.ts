import { type Connection, connect } from '@holdout/db';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { openOutput } from './open-output.ts';
import { openRunHub, type RunHub } from './run-hub.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** What the handlers work with, made once per process. */
export interface ApiContext {
  config: Config;
  connection: Connection;
  shelf: Shelf;
  runHub: RunHub;
  logger: Logger;
}

export async function createContext(config: Config, logger?: Logger): Promise<ApiContext> {
  const connection = connect(config.databaseUrl);
  return {
    config,
    connection,
    shelf: openShelf(config),
    runHub: await openRunHub(config.databaseUrl),
    logger: logger ?? pino({ level: config.logLevel, base: { part: 'api' } }, openOutput()),
  };
}

export async function closeContext(context: ApiContext): Promise<void> {
  await context.runHub.close();
  await context.connection.close();
}
