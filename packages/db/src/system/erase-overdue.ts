import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { eraseWithPeople } from './erase.ts';

const Overdue = z.array(z.object({ id: z.uuid() }));

/**
 * The promise that candidates read before they start: what they gave is erased so many months after their work closed.
 * Candidates go with their last attempt; the audit log keeps that it was done, with ids only.
 * @returns how many attempts were erased
 */
export async function eraseOverdue(db: Db): Promise<number> {
  return await db.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`select attempts.id from attempts, settings
      where closes_at < now() - make_interval(months => retention_months) for update of attempts skip locked`);
    const overdue = Overdue.parse(rows);
    if (overdue.length === 0) return 0;
    await eraseWithPeople(
      tx,
      overdue.map(({ id }) => id),
    );
    for (const { id } of overdue)
      await tx.execute(sql`insert into audit_events (actor_kind, action, object_kind, object_id)
        values ('system', 'attempt.erased', 'attempt', ${id}::uuid)`);
    return overdue.length;
  });
}
