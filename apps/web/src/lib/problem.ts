import { ORPCError } from '@orpc/client';

/**
 * What can go wrong between a page and the server, in the words pages need. Everything that is not an answer
 * of the API counts as `unreachable`: the network, a proxy, a server that is starting.
 */
export type Problem =
  | { kind: 'unreachable' }
  | { kind: 'signed_out' }
  | { kind: 'forbidden' }
  | { kind: 'not_found' }
  | { kind: 'too_many'; retryAfterSeconds: number }
  | { kind: 'server' }
  | { kind: 'refused'; code: string; data: unknown };

export function toProblem(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return { kind: 'unreachable' };
  if (error.code === 'BAD_CREDENTIALS') return { kind: 'refused', code: error.code, data: error.data };
  if (error.status === 401) return { kind: 'signed_out' };
  if (error.code === 'FORBIDDEN') return { kind: 'forbidden' };
  if (error.status === 404) return { kind: 'not_found' };
  if (error.status === 429) return { kind: 'too_many', retryAfterSeconds: readRetryAfter(error.data) };
  if (error.status === 502 || error.status === 503 || error.status === 504) return { kind: 'unreachable' };
  if (error.status >= 500) return { kind: 'server' };
  return { kind: 'refused', code: error.code, data: error.data };
}

/** The code of an answer that the contract foresees, or null. */
export function refusalCode(error: unknown): string | null {
  return error instanceof ORPCError ? error.code : null;
}

function readRetryAfter(data: unknown): number {
  if (typeof data === 'object' && data !== null && 'retryAfterSeconds' in data) {
    const seconds = Number(data.retryAfterSeconds);
    if (Number.isFinite(seconds)) return Math.max(1, Math.ceil(seconds));
  }
  return 10;
}
