import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { lockAttempt } from '../work/attempts.ts';
import { selectOptionalPractice } from '../work/practices.ts';
import { cancelActiveRun } from '../work/runs.ts';
import { recordAuditEvent } from './audit-events.ts';
import { eraseWithPeople } from './erase.ts';
import { erasures } from './tables.ts';

/**
 * What a candidate was promised: the work and, with the last attempt, the person are erased at once. What stays says
 * that somebody of this role asked for it, and when; a run that is going on is ended.
 */
export function eraseOnRequest(db: Db, attemptId: string): Promise<void> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    const practice = await selectOptionalPractice(tx, attemptId);
    for (const id of practice === null ? [attemptId] : [attemptId, practice.id])
      await cancelActiveRun(tx, id);
    await tx.insert(erasures).values({ roleId: attempt.roleId, invitedAt: attempt.createdAt });
    await recordAuditEvent(tx, {
      actorKind: 'candidate',
      actorId: null,
      action: 'attempt.erased_on_request',
      objectKind: 'attempt',
      objectId: attemptId,
    });
    await eraseWithPeople(tx, [attemptId]);
  });
}

export function selectErasures(db: Db, roleId: string) {
  return db
    .select()
    .from(erasures)
    .where(eq(erasures.roleId, roleId))
    .orderBy(asc(erasures.erasedAt), sql`id`);
}
