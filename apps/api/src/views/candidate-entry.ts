import type { CandidateEntry } from '@holdout/contract';
import { type CandidateEntryRow, type Db, gradingState, selectGradingJob } from '@holdout/db';

/** A candidate as a manager sees them in the pipeline. */
export async function describeCandidate(
  db: Db,
  row: CandidateEntryRow,
  titleOf: (challengeId: string) => string,
): Promise<CandidateEntry> {
  return {
    id: row.candidateId,
    name: row.name,
    email: row.email,
    isDemo: row.isDemo,
    stage: stageOf(row),
    challengeTitle: titleOf(row.challengeId),
    invitedAt: row.invitedAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    isPaused: row.isPaused,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewsFrozen: row.reviewsFrozen,
    reviewsAssigned: row.reviewsAssigned,
    hasOpenRequest: row.hasOpenRequest,
    hasOpenAppeal: row.hasOpenAppeal,
    gradingState:
      row.submissionId === null ? 'none' : gradingState(await selectGradingJob(db, row.submissionId)),
  };
}

/** Derived from what has happened, furthest first. */
function stageOf(row: CandidateEntryRow): CandidateEntry['stage'] {
  if (row.submissionId !== null) {
    if (row.reviewsAssigned > 0 && row.reviewsFrozen === row.reviewsAssigned) return 'reviewed';
    return row.reviewsBegun > 0 || row.reviewsFrozen > 0 ? 'in_review' : 'submitted';
  }
  if (row.startedAt !== null) return 'working';
  return row.isOpened ? 'opened' : 'invited';
}
