import { countUse, type Db } from '@holdout/db';
import { ORPCError } from '@orpc/server';

/** How often one may do what costs us something or could be tried by brute force. */
const limits = {
  'sign-in of an address': { uses: 20, seconds: 900 },
  'sign-in from a place': { uses: 200, seconds: 900 },
  'invitation from a place': { uses: 120, seconds: 600 },
  save: { uses: 150, seconds: 60 },
  record: { uses: 60, seconds: 60 },
  'read recording': { uses: 300, seconds: 60 },
  run: { uses: 20, seconds: 60 },
  follow: { uses: 120, seconds: 60 },
  figure: { uses: 600, seconds: 60 },
  practise: { uses: 20, seconds: 3600 },
  submit: { uses: 12, seconds: 600 },
  invite: { uses: 300, seconds: 3600 },
  ask: { uses: 10, seconds: 3600 },
  'own data': { uses: 10, seconds: 3600 },
  'system check': { uses: 20, seconds: 3600 },
  appeal: { uses: 10, seconds: 3600 },
  time: { uses: 300, seconds: 3600 },
} as const;

/** Counts one use by somebody and refuses when it was one too many, telling when to come back. */
export async function limitUses(db: Db, what: keyof typeof limits, who: string): Promise<void> {
  const retryAfterSeconds = await countUse(db, `${what}: ${who}`, limits[what]);
  if (retryAfterSeconds === null) return;
  throw new ORPCError('TOO_MANY_REQUESTS', {
    message: 'Too many requests. Please wait a little.',
    data: { retryAfterSeconds },
  });
}
