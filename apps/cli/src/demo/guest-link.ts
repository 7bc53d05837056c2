import { drawSecret, hashSecret } from '@holdout/api';
import { type Db, replaceInvitation, selectDemoAttempt, selectOptionalInvitation } from '@holdout/db';
import { demoGuest } from './people.ts';

/** A link that works now: the one that was printed before, or a new one to the same attempt once it has been used. */
export async function keepGuestToken(db: Db, known: string | null): Promise<string> {
  const found = known === null ? null : await selectOptionalInvitation(db, hashSecret(known));
  if (known !== null && found && !found.isUsed && !found.isExpired) return known;
  const attempt = await selectDemoAttempt(db, demoGuest.email);
  const token = drawSecret();
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hashSecret(token) });
  return token;
}
