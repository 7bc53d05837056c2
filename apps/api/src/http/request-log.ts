import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line per request: an id that errors name as well, the path without its query, never a body. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    const path = request.path;
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      const level = response.statusCode >= 500 ? 'error' : 'info';
      const ms = Math.round(performance.now() - startedAt);
      logger[level]({ requestId, method: request.method, path, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}
