import { createHmac, randomBytes } from 'node:crypto';
import { sha256 } from '@holdout/contract/digest';

/** A secret of 256 random bits, for sessions and invitation links. The database knows only its hash. */
export function drawSecret(): string {
  return randomBytes(32).toString('base64url');
}

export const hashSecret = (secret: string): string => sha256(secret);

/** A secret that only those two together give, and always the same one. */
export const joinSecrets = (first: string, second: string): string =>
  createHmac('sha256', first).update(second).digest('base64url');
