import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { candidates, staff } from '../people/tables.ts';
import type { AttemptRow } from '../work/attempts.ts';
import { attempts } from '../work/tables.ts';

/** The attempt of a demo candidate. */
export async function selectDemoAttempt(db: Db, email: string): Promise<AttemptRow> {
  const rows = await db
    .select({ attempt: attempts })
    .from(attempts)
    .innerJoin(candidates, eq(candidates.id, attempts.candidateId))
    .where(and(eq(candidates.email, email), eq(candidates.isDemo, true), isNull(attempts.practiceOf)));
  return onlyRow(rows, 'demo attempt').attempt;
}

/** Who may sign in at all, and whether the demo is there. */
export async function countStaff(db: Db): Promise<{ all: number; demo: number }> {
  const rows = await db
    .select({
      all: sql<number>`count(*)::int`,
      demo: sql<number>`(count(*) filter (where ${staff.isDemo}))::int`,
    })
    .from(staff);
  return onlyRow(rows, 'count');
}
