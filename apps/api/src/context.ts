import { type Connection, connect } from '@holdout/db';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { openRunHub, type RunHub } from './run-hub.ts';
import { openShelf, type Shelf } from './shelf.ts';

const mostUnwrittenBytes = 1_000_000;

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
    logger: logger ?? openLog(config),
  };
}

export async function closeContext(context: ApiContext): Promise<void> {
  await context.runHub.close();
  await context.connection.close();
}

/** What a full disk does not take waits in memory, and the rest of it is lost: no line is worth the work of a process. */
function openLog({ logLevel }: Config): Logger {
  const output = pino.destination({ dest: 1, sync: true, maxLength: mostUnwrittenBytes });
  output.on('error', () => undefined);
  return pino({ level: logLevel, base: { part: 'api' } }, output);
}
