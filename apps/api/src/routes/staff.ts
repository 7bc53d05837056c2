import type { StaffMember } from '@holdout/contract';
import {
  insertStaff,
  recordAuditEvent,
  revokeSessionsOfStaff,
  type StaffRow,
  selectAllStaff,
  selectStaff,
  updateStaff,
} from '@holdout/db';
import { asStaff } from '../access/actor.ts';
import { hashPassword } from '../access/passwords.ts';
import { os } from './base.ts';

export const staff = {
  list: os.staff.list.handler(async ({ context: { db } }) => {
    return (await selectAllStaff(db)).map(toStaffMember);
  }),

  create: os.staff.create.handler(async ({ input, context: { db, actor }, errors }) => {
    const { name, email, roles, locale } = input;
    const passwordHash = await hashPassword(input.password);
    const row = await insertStaff(db, { name, email, roles, passwordHash, locale });
    if (row === null) throw errors.ALREADY_EXISTS();
    await recordAuditEvent(db, {
      actorKind: 'staff',
      actorId: asStaff(actor, 'admin').staffId,
      action: 'staff.created',
      objectKind: 'staff',
      objectId: row.id,
      detail: { roles: roles.join(' ') },
    });
    return toStaffMember(row);
  }),

  /** Sessions end when the roles change or the account is disabled: nobody keeps what they may not do any more. */
  update: os.staff.update.handler(async ({ input, context: { db, actor }, errors }) => {
    const { staffId, roles, isDisabled } = input;
    const before = await selectStaff(db, staffId);
    const row = await updateStaff(db, { staffId, roles, isDisabled });
    if (row === null) throw errors.LAST_ADMIN();
    const hasOtherRoles = [...before.roles].sort().join() !== [...roles].sort().join();
    if (hasOtherRoles || isDisabled) await revokeSessionsOfStaff(db, staffId);
    await recordAuditEvent(db, {
      actorKind: 'staff',
      actorId: asStaff(actor, 'admin').staffId,
      action: 'staff.updated',
      objectKind: 'staff',
      objectId: staffId,
      detail: { roles: roles.join(' '), isDisabled },
    });
    return toStaffMember(row);
  }),
};

function toStaffMember(row: StaffRow): StaffMember {
  const { id, name, email, roles, isDemo } = row;
  const disabledAt = row.disabledAt?.toISOString() ?? null;
  return { id, name, email, roles, isDemo, createdAt: row.createdAt.toISOString(), disabledAt };
}
