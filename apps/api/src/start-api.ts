import { once } from 'node:events';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { closeContext, createContext } from './context.ts';
import { createServer } from './create-server.ts';

export interface RunningApi {
  port: number;
  stop(): Promise<void>;
}

/** Starts listening; `stop` ends streams, lets requests in flight finish, and closes what was opened. */
export async function startApi(config: Config, logger?: Logger): Promise<RunningApi> {
  const context = await createContext(config, logger);
  const server = createServer(context);
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
  } catch (error) {
    await closeContext(context);
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  context.logger.info({ port, origin: config.origin }, 'listening');
  return {
    port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await context.runHub.close();
      const cutOff = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(cutOff);
      await context.connection.close();
    },
  };
}
