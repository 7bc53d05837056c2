import {
  recordAuditEvent,
  revokeSessionsOfAttempt,
  selectAttemptOfCandidate,
  selectCandidate,
  selectRole,
  selectRolesWithCounts,
} from '@holdout/db';
import { asStaff } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { describeComparison } from '../roles/describe-comparison.ts';
import { invite, makeLink } from '../roles/invite.ts';
import { recordUnblinding } from '../roles/record-unblinding.ts';
import { describeRole, toRoleSummary } from '../views/role-view.ts';
import { os } from './base.ts';

export const role = {
  list: os.role.list.handler(async ({ context: { db } }) => {
    const rows = await selectRolesWithCounts(db);
    return rows.map((row) => toRoleSummary(row, row.candidateCount));
  }),

  get: os.role.get.handler(async ({ input, context: { app, db, actor } }) => {
    const { roleId, locale } = input;
    const view = await describeRole(app.shelf, db, roleId, locale);
    await recordUnblinding(db, asStaff(actor, 'manager').staffId, roleId);
    return view;
  }),

  invite: os.role.invite.handler(async ({ input, context: { app, db, actor }, errors }) => {
    const { staffId } = asStaff(actor, 'manager');
    await limitUses(db, 'invite', staffId);
    const reply = await invite(app, staffId, await selectRole(db, input.roleId), input.invitation);
    if (reply === null) throw errors.ALREADY_INVITED();
    return reply;
  }),

  /** Whoever holds the old link or a session from it is out: a link is renewed because it was lost or went astray. */
  renewInvitation: os.role.renewInvitation.handler(async ({ input, context: { app, db, actor } }) => {
    const { staffId } = asStaff(actor, 'manager');
    await limitUses(db, 'invite', staffId);
    const found = await selectRole(db, input.roleId);
    const attempt = await selectAttemptOfCandidate(db, input);
    const candidate = await selectCandidate(db, attempt.candidateId);
    return db.transaction(async (tx) => {
      await revokeSessionsOfAttempt(tx, attempt.id);
      return makeLink(app, tx, staffId, { role: found, candidate, attempt });
    });
  }),

  comparison: os.role.comparison.handler(async ({ input, context: { app, db, actor } }) => {
    const { staffId } = asStaff(actor, 'manager');
    const { candidateIds, locale } = input;
    const found = await selectRole(db, input.roleId);
    const ask = { role: found, candidateIds, locale, viewerId: staffId };
    const view = await describeComparison(app.shelf, db, ask);
    await recordUnblinding(db, staffId, found.id);
    await recordAuditEvent(db, {
      actorKind: 'staff',
      actorId: staffId,
      action: 'comparison.viewed',
      objectKind: 'role',
      objectId: found.id,
      detail: { candidates: view.candidates.length },
    });
    return view;
  }),
};
