import type { Locale, OwnData } from '@holdout/contract';
import {
  type Db,
  selectAllRecordedEvents,
  selectAllRevisions,
  selectAllRunFigures,
  selectAllRunOutput,
  selectAllRuns,
  selectAttempt,
  selectCandidate,
  selectEventsOfAttempt,
  selectFiles,
  selectInvitationsOfAttempt,
  selectOptionalPractice,
  selectRole,
  selectSessionsOfAttempt,
  selectSettings,
  selectSubmissionsOfAttempt,
  selectTimeEntries,
} from '@holdout/db';
import { describeToCandidate } from '../afterwards/describe-to-candidate.ts';
import { listAccommodations } from '../time/accommodations.ts';
import { toTimeEntry } from '../time/describe-time.ts';
import { toRunView } from '../views/run-view.ts';
import { toReceipt } from '../views/submission-receipt.ts';

const said = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** Everything that is held about a candidate, read from one moment of the database. */
export function describeOwnData(db: Db, attemptId: string, locale: Locale): Promise<OwnData> {
  return db.transaction(
    async (tx) => ({
      format: 'holdout-own-data-1',
      exportedAt: new Date().toISOString(),
      ...(await describePersonAndAttempt(tx, attemptId)),
      ...(await describeDoors(tx, attemptId)),
      time: (await selectTimeEntries(tx, attemptId)).map(toTimeEntry),
      accommodations: await listAccommodations(tx, attemptId),
      ...(await describeWork(tx, attemptId)),
      recording: (await selectAllRecordedEvents(tx, attemptId)).map(({ at, receivedAt, event }) => ({
        at: at.toISOString(),
        receivedAt: receivedAt.toISOString(),
        event,
      })),
      practice: await describePractice(tx, attemptId),
      events: (await selectEventsOfAttempt(tx, attemptId)).map(({ at, action }) => ({
        at: at.toISOString(),
        action,
      })),
      afterwards: await describeToCandidate(tx, attemptId, locale),
    }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function describePersonAndAttempt(
  tx: Db,
  attemptId: string,
): Promise<Pick<OwnData, 'person' | 'attempt'>> {
  const attempt = await selectAttempt(tx, attemptId);
  const { name, email, locale, createdAt } = await selectCandidate(tx, attempt.candidateId);
  const role = await selectRole(tx, attempt.roleId);
  const { organisationName } = await selectSettings(tx);
  return {
    person: { name, email, locale, createdAt: createdAt.toISOString() },
    attempt: {
      organisation: organisationName,
      role: role.title,
      challenge: attempt.challengeId,
      challengeVersion: attempt.challengeVersion,
      invitedAt: attempt.createdAt.toISOString(),
      opensAt: attempt.opensAt.toISOString(),
      windowEndsAt: attempt.windowEndsAt.toISOString(),
      closesAt: attempt.closesAt.toISOString(),
      startedAt: said(attempt.startedAt),
      consentedAt: said(attempt.consentedAt),
      briefingVersion: attempt.briefingVersion,
      timeLimitMinutes: attempt.timeLimitMinutes,
      extraTimePercent: attempt.extraTimePercent,
    },
  };
}

async function describeDoors(tx: Db, attemptId: string): Promise<Pick<OwnData, 'links' | 'sessions'>> {
  const links = await selectInvitationsOfAttempt(tx, attemptId);
  const sessions = await selectSessionsOfAttempt(tx, attemptId);
  return {
    links: links.map((link) => ({
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      usedAt: said(link.usedAt),
      revokedAt: said(link.revokedAt),
    })),
    sessions: sessions.map((session) => ({
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      revokedAt: said(session.revokedAt),
    })),
  };
}

async function describeWork(tx: Db, attemptId: string): Promise<NonNullable<OwnData['practice']>> {
  const revisions = await selectAllRevisions(tx, attemptId);
  const filesAt = new Map(revisions.map(({ number, files }) => [number, files]));
  const submissions = [];
  for (const row of await selectSubmissionsOfAttempt(tx, attemptId)) {
    const files = await selectFiles(tx, filesAt.get(row.revision) ?? {});
    submissions.push({ receipt: toReceipt(row), files });
  }
  return {
    revisions: revisions.map(({ number, savedAt, changedPaths, totalBytes, files }) => ({
      revision: number,
      savedAt: savedAt.toISOString(),
      changedPaths,
      totalBytes,
      files,
    })),
    latest: await selectFiles(tx, revisions.at(-1)?.files ?? {}),
    submissions,
    runs: await describeRuns(tx, attemptId),
  };
}

async function describePractice(tx: Db, attemptId: string): Promise<OwnData['practice']> {
  const practice = await selectOptionalPractice(tx, attemptId);
  return practice && describeWork(tx, practice.id);
}

async function describeRuns(tx: Db, attemptId: string): Promise<OwnData['runs']> {
  const output = await selectAllRunOutput(tx, attemptId);
  const runs = await selectAllRuns(tx, attemptId);
  const figures = await selectAllRunFigures(tx, attemptId);
  return runs.map((run) => ({
    ...toRunView(run),
    output: output.get(run.id) ?? [],
    images: (figures.get(run.id) ?? []).map(({ place, content }) => ({
      path: run.figures.kept[place]?.path ?? `figure ${place}`,
      base64: content.toString('base64'),
    })),
  }));
}
