import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { candidates } from '../people/tables.ts';
import { attempts } from '../work/tables.ts';
import { invitations, roles } from './tables.ts';

export type InvitationRow = typeof invitations.$inferSelect;

/**
 * Adds a link to an attempt; any earlier link of the attempt stops working. It works until the end; one that is made
 * after the end works for two weeks, because there is feedback to read and data to take along.
 */
export async function replaceInvitation(
  db: Db,
  invitation: { attemptId: string; tokenHash: string },
): Promise<InvitationRow> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from attempts where id = ${invitation.attemptId} for update`);
    await tx.execute(sql`update invitations set revoked_at = now()
      where attempt_id = ${invitation.attemptId} and revoked_at is null and used_at is null`);
    const expiresAt = sql`(select case when closes_at > now() then closes_at else now() + interval '14 days' end
      from attempts where id = ${invitation.attemptId})`;
    const rows = await tx
      .insert(invitations)
      .values({ ...invitation, expiresAt })
      .returning();
    return onlyRow(rows, 'invitation');
  });
}

/** What a link is for, without changing anything. */
export async function selectOptionalInvitation(db: Db, tokenHash: string) {
  const rows = await db
    .select({
      isUsed: sql<boolean>`${invitations.usedAt} is not null or ${invitations.revokedAt} is not null`,
      isExpired: sql<boolean>`greatest(${invitations.expiresAt}, ${attempts.closesAt}) <= now()`,
      isOver: sql<boolean>`${attempts.closesAt} <= now()`,
      closesAt: attempts.closesAt,
      attemptId: attempts.id,
      challengeId: attempts.challengeId,
      candidateName: candidates.name,
      locale: candidates.locale,
      roleTitle: roles.title,
      isDemo: roles.isDemo,
    })
    .from(invitations)
    .innerJoin(attempts, eq(attempts.id, invitations.attemptId))
    .innerJoin(candidates, eq(candidates.id, attempts.candidateId))
    .innerJoin(roles, eq(roles.id, attempts.roleId))
    .where(eq(invitations.tokenHash, tokenHash));
  return rows[0] ?? null;
}

/** Uses a link up; credits that moved the attempt's end move the link's as well. Of any number of simultaneous tries exactly one gets the attempt. */
export async function useInvitation(db: Db, tokenHash: string): Promise<string | null> {
  const rows = await db
    .update(invitations)
    .set({ usedAt: sql`now()` })
    .where(
      sql`${invitations.tokenHash} = ${tokenHash} and ${invitations.usedAt} is null
        and ${invitations.revokedAt} is null and greatest(${invitations.expiresAt},
          (select closes_at from attempts where attempts.id = ${invitations.attemptId})) > now()`,
    )
    .returning({ attemptId: invitations.attemptId });
  return rows[0]?.attemptId ?? null;
}
