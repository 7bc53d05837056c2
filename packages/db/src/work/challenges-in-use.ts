import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';

const ChallengeInUse = z.object({
  challengeId: z.string(),
  /** Attempts whose clock runs. */
  activeAttempts: z.int(),
});
export type ChallengeInUse = z.infer<typeof ChallengeInUse>;

/** Challenges that somebody works at or may be invited to, the one with most people at work first. */
export async function selectChallengesInUse(db: Db): Promise<ChallengeInUse[]> {
  const { rows } = await db.execute(sql`
    select challenge_id as "challengeId", count(started_at)::int as "activeAttempts"
    from (
      select challenge_id, started_at from attempts where closes_at > now()
      union all select unnest(challenge_ids), null from roles
    ) uses
    group by challenge_id order by count(started_at) desc, challenge_id`);
  return z.array(ChallengeInUse).parse(rows);
}
