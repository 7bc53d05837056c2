import type { Locale } from '@holdout/contract';
import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { onlyRow } from '../only-row.ts';
import { attempts } from '../work/tables.ts';
import { candidates } from './tables.ts';

export type CandidateRow = typeof candidates.$inferSelect;

/** The person behind an address: created, or found and renamed to what the newest invitation says. */
export async function upsertCandidate(
  db: Db,
  person: { name: string; email: string; locale: Locale; isDemo: boolean },
): Promise<CandidateRow> {
  const rows = await db
    .insert(candidates)
    .values({ ...person, email: person.email.toLowerCase() })
    .onConflictDoUpdate({
      target: [candidates.email, candidates.isDemo],
      set: { name: person.name, locale: person.locale },
    })
    .returning();
  return onlyRow(rows, 'candidate');
}

export async function selectCandidate(db: Db, candidateId: string): Promise<CandidateRow> {
  return onlyRow(await db.select().from(candidates).where(eq(candidates.id, candidateId)), 'candidate');
}

export async function updateCandidateLocale(db: Db, candidateId: string, locale: Locale): Promise<void> {
  await db.update(candidates).set({ locale }).where(eq(candidates.id, candidateId));
}

/** Who is behind an attempt: only to take these words out of what reviewers see. */
export async function selectIdentity(
  db: Db,
  attemptId: string,
): Promise<{ candidateId: string; name: string; email: string }> {
  const rows = await db
    .select({ candidateId: candidates.id, name: candidates.name, email: candidates.email })
    .from(candidates)
    .innerJoin(attempts, eq(attempts.candidateId, candidates.id))
    .where(eq(attempts.id, attemptId));
  return onlyRow(rows, 'candidate');
}
