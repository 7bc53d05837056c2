import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { staff } from '../people/tables.ts';
import { type RoleTarget, roleReviewers, roles } from './tables.ts';

export type RoleRow = typeof roles.$inferSelect;
export interface NewRole {
  title: string;
  kitId: string;
  kitDigest: string;
  challengeIds: string[];
  targets: RoleTarget[];
  isDemo?: boolean;
}

export async function insertRole(db: Db, role: NewRole, reviewerIds: string[]): Promise<RoleRow> {
  return db.transaction(async (tx) => {
    const row = onlyRow(await tx.insert(roles).values(role).returning(), 'role');
    if (reviewerIds.length > 0) {
      await tx.insert(roleReviewers).values(reviewerIds.map((staffId) => ({ roleId: row.id, staffId })));
    }
    return row;
  });
}

export async function selectRole(db: Db, roleId: string): Promise<RoleRow> {
  return onlyRow(await db.select().from(roles).where(eq(roles.id, roleId)), 'role');
}

/** All roles with the number of their candidates, oldest first. */
export function selectRolesWithCounts(db: Db): Promise<(RoleRow & { candidateCount: number })[]> {
  return db
    .select({
      id: roles.id,
      title: roles.title,
      kitId: roles.kitId,
      kitDigest: roles.kitDigest,
      challengeIds: roles.challengeIds,
      targets: roles.targets,
      isDemo: roles.isDemo,
      createdAt: roles.createdAt,
      candidateCount: sql<number>`(select count(*)::int from attempts where attempts.role_id = roles.id
        and attempts.practice_of is null)`,
    })
    .from(roles)
    .orderBy(asc(roles.createdAt), asc(roles.id));
}

export function selectRoleReviewers(db: Db, roleId: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: staff.id, name: staff.name })
    .from(roleReviewers)
    .innerJoin(staff, eq(staff.id, roleReviewers.staffId))
    .where(and(eq(roleReviewers.roleId, roleId)))
    .orderBy(asc(staff.name), asc(staff.id));
}
