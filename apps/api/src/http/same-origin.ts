import type { Request, RequestHandler } from 'express';
import { replyWithError } from './error-reply.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Only our own pages may change anything: JSON (a form cannot send it), our origin, and a header that no other origin can
 * set without asking; we never answer such a question, because we send no CORS headers.
 */
export function refuseOtherOrigins(origin: string): RequestHandler {
  const origins = new Set(spellings(origin));
  return (request, response, next) => {
    if (harmless.has(request.method)) return next();
    const site = request.headers['sec-fetch-site'];
    const isOurs =
      origins.has(request.headers.origin ?? '') &&
      (site === undefined || site === 'same-origin') &&
      request.headers['x-holdout'] === '1';
    if (!isOurs) return replyWithError(response, 403, 'OTHER_ORIGIN', 'This request came from elsewhere.');
    if (hasBody(request) && !/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
      return replyWithError(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send plain JSON.');
    }
    return next();
  };
}

/** The typed client sends neither body nor type where there is nothing to say. */
function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** On one's own machine the same server is reached by several names. */
function spellings(origin: string): string[] {
  const url = new URL(origin);
  if (!loopbackHosts.includes(url.hostname)) return [origin];
  return loopbackHosts.map((host) => `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`);
}
