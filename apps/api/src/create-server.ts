import { createServer as createHttpServer, type Server } from 'node:http';
import express from 'express';
import type { ApiContext } from './context.ts';
import { apiHandler } from './http/api-handler.ts';
import { errorHandler } from './http/error-reply.ts';
import { logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveWeb } from './http/serve-web.ts';

/** One origin: the API below /api, the web app everywhere else. Slow senders are cut off. */
export function createServer(context: ApiContext): Server {
  const { config, logger } = context;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.proxyHops);
  app.set('query parser', 'simple');
  app.use(logRequests(logger), securityHeaders(config.origin));
  app.use('/api', apiHandler(context));
  app.use(serveWeb(config.webFolder));
  app.use(errorHandler(logger));
  const limits = { requestTimeout: 20_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 };
  return createHttpServer({ ...limits, maxHeaderSize: 16_384 }, app);
}
