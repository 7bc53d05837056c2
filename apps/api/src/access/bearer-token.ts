import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hashSecret } from './secrets.ts';

/** Whether the request shows this token. Hashes are compared, so that neither length nor beginning can be guessed. */
export function hasBearerToken(request: IncomingMessage, token: string | undefined): boolean {
  const shown = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined || shown === undefined) return false;
  return timingSafeEqual(Buffer.from(hashSecret(shown)), Buffer.from(hashSecret(token)));
}
