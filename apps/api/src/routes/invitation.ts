import type { InvitationKeys } from '@holdout/contract';
import {
  type Db,
  insertCandidateSession,
  recordAuditEvent,
  revokeSession,
  selectOptionalInvitation,
  selectOptionalSession,
  selectSettings,
  useInvitation,
} from '@holdout/db';
import { limitUses } from '../access/limit-uses.ts';
import { drawSecret, hashSecret, joinSecrets } from '../access/secrets.ts';
import { os } from './base.ts';

export const invitation = {
  look: os.invitation.look.handler(async ({ input, context }) => {
    const { db, app } = context;
    await limitUses(db, 'invitation from a place', context.place);
    const found = await selectOptionalInvitation(db, hashSecret(input.token));
    if (found === null) return { state: 'unknown' as const };
    if (found.isUsed && (await selectAttemptOfOwnSession(db, secretOf(input))) === null) {
      return { state: 'used' as const };
    }
    const closesAt = found.closesAt.toISOString();
    if (found.isExpired) return { state: 'expired' as const, closesAt };
    const [{ manifest }, { organisationName }] = await Promise.all([
      app.shelf.challenge(found.challengeId),
      selectSettings(db),
    ]);
    return {
      state: 'open' as const,
      candidateName: found.candidateName,
      roleTitle: found.roleTitle,
      organisation: organisationName,
      challengeTitle: manifest.title[found.locale],
      workingHours: manifest.working_hours,
      closesAt,
      isOver: found.isOver,
      isDemo: found.isDemo,
    };
  }),

  /**
   * Uses the link up and opens the candidate's session in the same transaction: a failure leaves the link unused. Where
   * only the answer was lost, the same browser gets the session that was opened for it.
   */
  accept: os.invitation.accept.handler(async ({ input, context, errors }) => {
    const { db, sessionHash } = context;
    await limitUses(db, 'invitation from a place', context.place);
    const secret = secretOf(input);
    const opened = await db.transaction(async (tx) => {
      const used = await useInvitation(tx, hashSecret(input.token));
      if (used === null) return null;
      await insertCandidateSession(tx, hashSecret(secret), used);
      if (sessionHash !== null) await revokeSession(tx, sessionHash);
      await recordAuditEvent(tx, {
        actorKind: 'candidate',
        actorId: null,
        action: 'invitation.accepted',
        objectKind: 'attempt',
        objectId: used,
      });
      return used;
    });
    const attemptId = opened ?? (await selectAttemptOfOwnSession(db, secret));
    if (attemptId === null) throw errors.INVITATION_GONE();
    context.setSession(secret, { isKept: true });
    return { attemptId };
  }),
};

/** A client without a key of its own has one try. */
function secretOf({ token, browserKey }: InvitationKeys): string {
  return browserKey === undefined ? drawSecret() : joinSecrets(token, browserKey);
}

async function selectAttemptOfOwnSession(db: Db, secret: string): Promise<string | null> {
  const session = await selectOptionalSession(db, hashSecret(secret));
  return session?.kind === 'candidate' ? session.attemptId : null;
}
