import type { SessionView } from '@holdout/contract';
import {
  insertStaffSession,
  recordAuditEvent,
  revokeSession,
  selectOptionalStaffByEmail,
  updateCandidateLocale,
  updateStaffLocale,
} from '@holdout/db';
import type { Actor } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { isPasswordRight } from '../access/passwords.ts';
import { drawSecret, hashSecret } from '../access/secrets.ts';
import { os } from './base.ts';

export const session = {
  get: os.session.get.handler(({ context }) => toSessionView(context.actor)),

  signIn: os.session.signIn.handler(async ({ input, context, errors }) => {
    const { db, sessionHash } = context;
    const email = input.email.toLowerCase();
    await limitUses(db, 'sign-in from a place', context.place);
    await limitUses(db, 'sign-in of an address', hashSecret(email));
    const member = await selectOptionalStaffByEmail(db, email);
    const isRight = await isPasswordRight(input.password, member?.passwordHash ?? null);
    if (member === null || !isRight || member.disabledAt !== null) {
      await recordAuditEvent(db, {
        actorKind: 'nobody',
        actorId: null,
        action: 'session.refused',
        ...(member && { objectKind: 'staff', objectId: member.id }),
      });
      throw errors.BAD_CREDENTIALS();
    }
    if (sessionHash !== null) await revokeSession(db, sessionHash);
    const secret = drawSecret();
    await insertStaffSession(db, hashSecret(secret), member.id);
    await recordAuditEvent(db, { actorKind: 'staff', actorId: member.id, action: 'session.opened' });
    context.setSession(secret);
    const { id: staffId, name, roles, locale } = member;
    return toSessionView({ kind: 'staff', staffId, name, email: member.email, roles, locale });
  }),

  signOut: os.session.signOut.handler(async ({ context }) => {
    if (context.sessionHash !== null) await revokeSession(context.db, context.sessionHash);
    context.clearSession();
    return {};
  }),

  setLocale: os.session.setLocale.handler(async ({ input, context: { db, actor } }) => {
    if (actor.kind === 'staff') await updateStaffLocale(db, actor.staffId, input.locale);
    if (actor.kind === 'candidate') await updateCandidateLocale(db, actor.candidateId, input.locale);
    return {};
  }),
};

function toSessionView(actor: Actor): SessionView {
  if (actor.kind === 'nobody') return { kind: 'nobody' };
  const { name, locale } = actor;
  if (actor.kind === 'candidate') return { kind: 'candidate', name, locale, attemptId: actor.attemptId };
  return { kind: 'staff', id: actor.staffId, name, email: actor.email, roles: actor.roles, locale };
}
