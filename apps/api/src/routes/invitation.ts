import {
  insertCandidateSession,
  recordAuditEvent,
  revokeSession,
  selectOptionalInvitation,
  selectSettings,
  useInvitation,
} from '@holdout/db';
import { limitUses } from '../access/limit-uses.ts';
import { drawSecret, hashSecret } from '../access/secrets.ts';
import { os } from './base.ts';

export const invitation = {
  look: os.invitation.look.handler(async ({ input, context }) => {
    const { db, app } = context;
    await limitUses(db, 'invitation from a place', context.place);
    const found = await selectOptionalInvitation(db, hashSecret(input.token));
    if (found === null) return { state: 'unknown' as const };
    if (found.isUsed) return { state: 'used' as const };
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

  /** Uses the link up and opens the candidate's session in the same transaction: a failure leaves the link unused. */
  accept: os.invitation.accept.handler(async ({ input, context, errors }) => {
    const { db, sessionHash } = context;
    await limitUses(db, 'invitation from a place', context.place);
    const secret = drawSecret();
    const attemptId = await db.transaction(async (tx) => {
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
    if (attemptId === null) throw errors.INVITATION_GONE();
    context.setSession(secret, { isKept: true });
    return { attemptId };
  }),
};
