import express, { type RequestHandler } from 'express';
import { replyWithError } from './error-reply.ts';
import { findDepth } from './find-depth.ts';

/** A file of a megabyte takes six of them where each of its characters is escaped. */
const maxBytes = 8_000_000;
/** The deepest body of the contract has six levels. */
const maxDepth = 32;

/**
 * Reads a JSON body. What is too large is refused before it is read, and what is too deep before it is parsed, because
 * later recursion would fail on it.
 */
export function readJsonBody(): RequestHandler[] {
  const measure: RequestHandler = ({ headers }, response, next) => {
    if (headers['transfer-encoding'] !== undefined)
      return replyWithError(response, 411, 'LENGTH_REQUIRED', 'Say how long the body is.');
    if (Number(headers['content-length'] ?? 0) > maxBytes)
      return replyWithError(response, 413, 'PAYLOAD_TOO_LARGE', `At most ${maxBytes / 1e6} MB at a time.`);
    return next();
  };
  const readBytes = express.raw({ type: 'application/json', limit: maxBytes, inflate: false });
  const parse: RequestHandler = (request, response, next) => {
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
      request.body = undefined;
      return next();
    }
    const refuse = (why: string) => replyWithError(response, 400, 'BAD_REQUEST', why);
    if (findDepth(bytes) > maxDepth) return refuse('This JSON is nested too deeply.');
    try {
      request.body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return refuse('This is not JSON.');
    }
    if (hasPoison(request.body)) return refuse('This JSON holds something that cannot be stored.');
    return next();
  };
  return [measure, readBytes, parse];
}

/** A key that could reach an object's prototype, or a NUL, which PostgreSQL keeps neither as text nor as JSON. */
function hasPoison(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  if (Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some(hasPoison);
}
