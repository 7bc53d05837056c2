import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';

const Count = z.object({ count: z.int(), secondsLeft: z.number() });

/**
 * Counts one use of a key in a fixed window and tells how many seconds to wait when it was one too many. In the database,
 * so that the limit holds for any number of API processes and over a restart.
 */
export async function countUse(
  db: Db,
  key: string,
  limit: { uses: number; seconds: number },
): Promise<number | null> {
  const result = await db.execute(sql`
    insert into rate_limits as known (key, window_ends_at, count)
    values (${key}, now() + make_interval(secs => ${limit.seconds}::float8), 1)
    on conflict (key) do update set
      count = case when known.window_ends_at <= now() then 1 else known.count + 1 end,
      window_ends_at = case when known.window_ends_at <= now() then excluded.window_ends_at else known.window_ends_at end
    returning count, extract(epoch from window_ends_at - now())::float8 as "secondsLeft"`);
  const { count, secondsLeft } = Count.parse(onlyRow(result.rows, 'count'));
  return count <= limit.uses ? null : Math.max(1, Math.ceil(secondsLeft));
}
