import type { InviteReply, InviteRequest } from '@holdout/contract';
import {
  type AttemptRow,
  type CandidateRow,
  type Db,
  insertAttempt,
  type RoleRow,
  recordAuditEvent,
  replaceInvitation,
  selectSettings,
  upsertCandidate,
} from '@holdout/db';
import { ORPCError } from '@orpc/server';
import { drawSecret, hashSecret } from '../access/secrets.ts';
import type { ApiContext } from '../context.ts';
import { writeInvitationMail } from '../views/invitation-mail.ts';

interface Invited {
  role: RoleRow;
  candidate: CandidateRow;
  attempt: AttemptRow;
}

/** A candidate with an attempt and a link, all or nothing; null when the person has been invited to this role before. */
export async function invite(
  app: ApiContext,
  staffId: string,
  role: RoleRow,
  request: InviteRequest,
): Promise<InviteReply | null> {
  if (!role.challengeIds.includes(request.challengeId)) {
    throw new ORPCError('BAD_REQUEST', { message: 'This role does not use that challenge.' });
  }
  const { manifest, digest } = await app.shelf.challenge(request.challengeId);
  return app.connection.db.transaction(async (tx) => {
    const { name, email, locale } = request;
    const candidate = await upsertCandidate(tx, { name, email, locale, isDemo: role.isDemo });
    const attempt = await insertAttempt(tx, {
      roleId: role.id,
      candidateId: candidate.id,
      challengeId: manifest.id,
      challengeVersion: manifest.version,
      challengeDigest: digest,
      windowDays: request.windowDays,
      timeLimitMinutes: request.timeLimitMinutes,
      extraTimePercent: request.extraTimePercent,
    });
    if (attempt === null) return null;
    return makeLink(app, tx, staffId, { role, candidate, attempt });
  });
}

/** Draws a link, which is shown this once: we keep its hash. The token stands behind `#`, so no server log holds it. */
export async function makeLink(
  app: ApiContext,
  tx: Db,
  staffId: string,
  { role, candidate, attempt }: Invited,
): Promise<InviteReply> {
  const token = drawSecret();
  const row = await replaceInvitation(tx, { attemptId: attempt.id, tokenHash: hashSecret(token) });
  await recordAuditEvent(tx, {
    actorKind: 'staff',
    actorId: staffId,
    action: 'invitation.created',
    objectKind: 'attempt',
    objectId: attempt.id,
  });
  const { manifest } = await app.shelf.challenge(attempt.challengeId);
  const { organisationName } = await selectSettings(tx);
  const link = `${app.config.origin}/i#${token}`;
  const facts = {
    name: candidate.name,
    email: candidate.email,
    organisation: organisationName,
    roleTitle: role.title,
    challengeTitle: manifest.title[candidate.locale],
    workingHours: manifest.working_hours,
    closesAt: attempt.closesAt,
    link,
  };
  return {
    candidateId: candidate.id,
    link,
    expiresAt: row.expiresAt.toISOString(),
    mail: writeInvitationMail(facts, candidate.locale),
  };
}
