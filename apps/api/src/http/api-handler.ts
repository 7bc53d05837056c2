import { describeFault } from '@holdout/db';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { ORPCError, onError } from '@orpc/server';
import { type RequestHandler, Router } from 'express';
import { refuseUnlessAllowed } from '../access/actor.ts';
import { hasBearerToken } from '../access/bearer-token.ts';
import { hashSecret } from '../access/secrets.ts';
import type { ApiContext } from '../context.ts';
import { findActor, type RequestContext } from '../routes/base.ts';
import { router } from '../routes/router.ts';
import { toMetrics } from '../views/metrics-view.ts';
import { describeSystem, version } from '../views/system-view.ts';
import { replyWithError } from './error-reply.ts';
import { readJsonBody } from './json-body.ts';
import { metricsType, renderMetrics } from './metrics-text.ts';
import { openApiDocument } from './openapi-document.ts';
import { refuseOtherOrigins } from './same-origin.ts';
import { sessionCookie } from './session-cookie.ts';

/** Everything below /api: the door checks first, then the contract. Nothing here may be kept by a cache. */
export function apiHandler(app: ApiContext): RequestHandler {
  const { origin } = app.config;
  const cookie = sessionCookie(origin);
  const describe = openApiDocument(origin, version);
  const handler = new OpenAPIHandler(router, { interceptors: [onError((error) => logFault(app, error))] });

  const contextOf = (request: Parameters<RequestHandler>[0], response: Parameters<RequestHandler>[1]) => {
    const secret = cookie.read(request);
    const context: RequestContext = {
      app,
      sessionHash: secret === null ? null : hashSecret(secret),
      isPractice: request.path.startsWith('/practice/'),
      place: request.ip ?? 'unknown',
      setSession: (fresh, options) => cookie.write(response, fresh, options),
      clearSession: () => cookie.clear(response),
    };
    return context;
  };

  const routes = Router();
  routes.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  routes.use(refuseOtherOrigins(origin), ...readJsonBody());
  routes.get('/openapi.json', async (request, response) => {
    refuseUnlessAllowed(await findActor(contextOf(request, response)), ['author', 'admin']);
    response.json(await describe());
  });
  routes.get('/metrics', async (request, response) => {
    if (!hasBearerToken(request, app.config.metricsToken))
      refuseUnlessAllowed(await findActor(contextOf(request, response)), ['admin']);
    const status = await describeSystem(app.connection.db);
    response.type(metricsType).send(renderMetrics(toMetrics(status)));
  });
  routes.use(async (request, response) => {
    const context = contextOf(request, response);
    const prefix = context.isPractice ? '/api/practice' : '/api';
    const { matched } = await handler.handle(request, response, { prefix, context });
    if (!matched) replyWithError(response, 404, 'NOT_FOUND', 'There is nothing here.');
  });
  return routes;
}

/** What was refused on purpose is an answer; anything else is a fault of ours and goes to the log. */
function logFault(app: ApiContext, error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return;
  app.logger.error({ fault: describeFault(error) }, 'handler failed');
}
