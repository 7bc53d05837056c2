import { Locale, StaffRole } from '@holdout/contract';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { sessions } from './tables.ts';

const SessionRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('staff'),
    staffId: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(StaffRole),
    locale: Locale,
  }),
  z.object({
    kind: z.literal('candidate'),
    candidateId: z.uuid(),
    attemptId: z.uuid(),
    name: z.string(),
    locale: Locale,
  }),
]);
export type SessionRow = z.infer<typeof SessionRow>;

/**
 * Staff: 30 minutes without a request, 12 hours in all. Candidates: as long as their work is kept, because status,
 * feedback, appeal and their own data come after the end; sessions go with the attempt.
 */
const isAlive = sql`sessions.revoked_at is null and (
  (sessions.staff_id is not null and staff.disabled_at is null
    and sessions.last_seen_at > now() - interval '30 minutes' and sessions.created_at > now() - interval '12 hours')
  or sessions.attempt_id is not null)`;

/** The person behind a session that is still good, or null. */
export async function selectOptionalSession(db: Db, idHash: string): Promise<SessionRow | null> {
  return (await selectGoodSession(db, idHash))?.session ?? null;
}

/** The same for a request, which slides the idle time-out; at most one write a minute for each session. */
export async function touchOptionalSession(db: Db, idHash: string): Promise<SessionRow | null> {
  const good = await selectGoodSession(db, idHash);
  if (good === null) return null;
  if (good.isToSlide) {
    await db.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.idHash, idHash));
  }
  return good.session;
}

async function selectGoodSession(db: Db, idHash: string) {
  const result = await db.execute(sql`
    select case when staff.id is null then 'candidate' else 'staff' end as "kind",
      staff.id as "staffId", staff.email as "email", staff.roles as "roles",
      candidates.id as "candidateId", attempts.id as "attemptId",
      coalesce(staff.name, candidates.name) as "name", coalesce(staff.locale, candidates.locale) as "locale",
      sessions.last_seen_at < now() - interval '1 minute' as "isToSlide"
    from sessions
      left join staff on staff.id = sessions.staff_id
      left join attempts on attempts.id = sessions.attempt_id
      left join candidates on candidates.id = attempts.candidate_id
    where sessions.id_hash = ${idHash} and ${isAlive}`);
  const [row] = result.rows;
  if (row === undefined) return null;
  return { session: SessionRow.parse(row), isToSlide: row.isToSlide === true };
}

export async function insertStaffSession(db: Db, idHash: string, staffId: string): Promise<void> {
  await db.insert(sessions).values({ idHash, staffId });
}

export async function insertCandidateSession(db: Db, idHash: string, attemptId: string): Promise<void> {
  await db.insert(sessions).values({ idHash, attemptId });
}

export async function revokeSession(db: Db, idHash: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.idHash, idHash), isNull(sessions.revokedAt)));
}

export async function revokeSessionsOfStaff(db: Db, staffId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.revokedAt)));
}

export async function revokeSessionsOfAttempt(db: Db, attemptId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.attemptId, attemptId), isNull(sessions.revokedAt)));
}
