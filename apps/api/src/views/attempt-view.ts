import { type AttemptView, allowsRecording, currentBriefing } from '@holdout/contract';
import {
  type Db,
  isAnyWorkerServing,
  selectAttemptNow,
  selectCandidate,
  selectRole,
  selectRoleReviewers,
  selectSettings,
  selectSubmissionsOfAttempt,
} from '@holdout/db';
import { describePause } from '../time/describe-time.ts';
import { toReceipt } from './submission-receipt.ts';

/** An attempt as its candidate sees it, by the database's clock. */
export async function describeAttempt(db: Db, attemptId: string): Promise<AttemptView> {
  const attempt = await selectAttemptNow(db, attemptId);
  const [candidate, role, reviewers, settings, submissions, isServed, pause] = await Promise.all([
    selectCandidate(db, attempt.candidateId),
    selectRole(db, attempt.roleId),
    selectRoleReviewers(db, attempt.roleId),
    selectSettings(db),
    selectSubmissionsOfAttempt(db, attemptId),
    isAnyWorkerServing(db),
    describePause(db, attempt),
  ]);
  return {
    id: attempt.id,
    state: attempt.isClosed ? 'closed' : attempt.startedAt === null ? 'not_started' : 'active',
    isPrepared: attempt.preparedAt !== null,
    isServed,
    candidateName: candidate.name,
    organisation: settings.organisationName,
    roleTitle: role.title,
    isDemo: role.isDemo,
    locale: candidate.locale,
    serverNow: attempt.serverNow.toISOString(),
    opensAt: attempt.opensAt.toISOString(),
    closesAt: attempt.closesAt.toISOString(),
    pause,
    startedAt: attempt.startedAt?.toISOString() ?? null,
    timeLimitMinutes: attempt.timeLimitMinutes,
    creditedMinutes: attempt.creditedMinutes,
    reviewerCount: reviewers.length,
    retentionMonths: settings.retentionMonths,
    isRecorded: allowsRecording(attempt.briefingVersion ?? currentBriefing),
    revision: attempt.latestRevision,
    submissions: submissions.map(toReceipt),
  };
}
