import { randomBytes } from 'node:crypto';
import { sha256 } from '@holdout/contract/digest';

/** A secret of 256 random bits, for sessions and invitation links. The database knows only its hash. */
export function drawSecret(): string {
  return randomBytes(32).toString('base64url');
}

export const hashSecret = (secret: string): string => sha256(secret);
