import type { Locale, StaffRole } from '@holdout/contract';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { staff } from './tables.ts';

export type StaffRow = typeof staff.$inferSelect;
export interface NewStaff {
  name: string;
  email: string;
  roles: StaffRole[];
  passwordHash: string;
  locale: Locale;
  isDemo?: boolean;
}

/** Null when somebody with this e-mail address exists. */
export async function insertStaff(db: Db, member: NewStaff): Promise<StaffRow | null> {
  const rows = await db
    .insert(staff)
    .values({ ...member, email: member.email.toLowerCase() })
    .onConflictDoNothing()
    .returning();
  return rows[0] ?? null;
}

export function selectAllStaff(db: Db): Promise<StaffRow[]> {
  return db.select().from(staff).orderBy(asc(staff.createdAt), asc(staff.id));
}

export async function selectStaff(db: Db, staffId: string): Promise<StaffRow> {
  return onlyRow(await db.select().from(staff).where(eq(staff.id, staffId)), 'member of staff');
}

export async function selectOptionalStaffByEmail(db: Db, email: string): Promise<StaffRow | null> {
  const rows = await db.select().from(staff).where(eq(staff.email, email.toLowerCase()));
  return rows[0] ?? null;
}

/** Null when this would leave nobody who may administrate. Admins are locked, so two changes cannot both be last. */
export function updateStaff(
  db: Db,
  change: { staffId: string; roles: StaffRole[]; isDisabled: boolean },
): Promise<StaffRow | null> {
  return db.transaction(async (tx) => {
    const admins = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(isNull(staff.disabledAt), sql`'admin' = any(${staff.roles})`))
      .orderBy(asc(staff.id))
      .for('update');
    const before = await selectStaff(tx, change.staffId);
    const staysAdmin = change.roles.includes('admin') && !change.isDisabled;
    if (!staysAdmin && admins.every((admin) => admin.id === before.id) && admins.length > 0) return null;
    const disabledAt = change.isDisabled ? sql`coalesce(${staff.disabledAt}, now())` : null;
    const rows = await tx
      .update(staff)
      .set({ roles: change.roles, disabledAt })
      .where(eq(staff.id, change.staffId))
      .returning();
    return onlyRow(rows, 'member of staff');
  });
}

export async function updateStaffLocale(db: Db, staffId: string, locale: Locale): Promise<void> {
  await db.update(staff).set({ locale }).where(eq(staff.id, staffId));
}
