import { describeFault } from '@holdout/db';
import { ORPCError } from '@orpc/server';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** Every error of the API has the shape that the contract's client understands. */
export function replyWithError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ defined: false, code, status, message });
}

/** The last handler. What was refused on the way in has a status; anything else is ours, and only the log tells. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof ORPCError) {
      return replyWithError(response, error.status, String(error.code), error.message);
    }
    const status = statusOf(error);
    if (status === 413) return replyWithError(response, 413, 'PAYLOAD_TOO_LARGE', 'This is too large.');
    if (status === 415) return replyWithError(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send plain JSON.');
    if (status >= 400 && status < 500) {
      return replyWithError(response, 400, 'BAD_REQUEST', 'This request cannot be understood.');
    }
    const requestId = response.getHeader('x-request-id');
    logger.error({ fault: describeFault(error), requestId }, 'request failed');
    return replyWithError(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  };
}

function statusOf(error: unknown): number {
  if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number') {
    return error.status;
  }
  return 500;
}
