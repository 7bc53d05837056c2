import { type Db, recordAuditEvent, selectCandidateEntries, selectReviewsOfAttempts } from '@holdout/db';

/** A manager who still has reviews of this role to rate has just seen names beside them: allowed, and on record. */
export async function recordUnblinding(db: Db, staffId: string, roleId: string): Promise<void> {
  const entries = await selectCandidateEntries(db, roleId);
  const reviews = await selectReviewsOfAttempts(
    db,
    entries.map((entry) => entry.attemptId),
  );
  const open = reviews.filter((review) => review.reviewerId === staffId && review.frozenAt === null);
  if (open.length === 0) return;
  await recordAuditEvent(db, {
    actorKind: 'staff',
    actorId: staffId,
    action: 'candidates.unblinded',
    objectKind: 'role',
    objectId: roleId,
    detail: { openReviews: open.length },
  });
}
