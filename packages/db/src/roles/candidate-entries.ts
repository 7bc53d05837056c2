import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';

/** The time zone's offset is kept as it comes; `Instant` is made from it at the door of the API. */
const At = z.coerce.date();
const Row = z.object({
  candidateId: z.uuid(),
  attemptId: z.uuid(),
  name: z.string(),
  email: z.string(),
  isDemo: z.boolean(),
  challengeId: z.string(),
  invitedAt: At,
  closesAt: At,
  isOpened: z.boolean(),
  startedAt: At.nullable(),
  isPaused: z.boolean(),
  submissionId: z.uuid().nullable(),
  submittedAt: At.nullable(),
  reviewsAssigned: z.int(),
  reviewsBegun: z.int(),
  reviewsFrozen: z.int(),
  hasOpenRequest: z.boolean(),
  hasOpenAppeal: z.boolean(),
});
export type CandidateEntryRow = z.infer<typeof Row>;

/** The candidates of a role with what has happened so far, in the order they were invited. */
export async function selectCandidateEntries(db: Db, roleId: string): Promise<CandidateEntryRow[]> {
  const result = await db.execute(sql`
    select c.id as "candidateId", a.id as "attemptId", c.name, c.email, c.is_demo as "isDemo",
      a.challenge_id as "challengeId", a.created_at as "invitedAt", a.closes_at as "closesAt",
      exists (select 1 from invitations i where i.attempt_id = a.id and i.used_at is not null) as "isOpened",
      a.started_at as "startedAt", coalesce(a.paused_until > now(), false) as "isPaused",
      s.id as "submissionId", s.submitted_at as "submittedAt",
      exists (select 1 from accommodation_requests q
        where q.attempt_id = a.id and q.answered_at is null) as "hasOpenRequest",
      exists (select 1 from appeals p
        where p.attempt_id = a.id and p.answered_at is null) as "hasOpenAppeal",
      count(r.id)::int as "reviewsAssigned",
      count(r.draft_saved_at)::int as "reviewsBegun", count(r.frozen_at)::int as "reviewsFrozen"
    from attempts a
      join candidates c on c.id = a.candidate_id
      left join lateral (select id, submitted_at from submissions
        where attempt_id = a.id order by number desc limit 1) s on true
      left join reviews r on r.attempt_id = a.id
    where a.role_id = ${roleId} and a.practice_of is null
    group by c.id, a.id, s.id, s.submitted_at
    order by a.created_at, a.id`);
  return Row.array().parse(result.rows);
}
