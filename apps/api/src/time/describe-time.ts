import type { CandidateTime, TimeEntry } from '@holdout/contract';
import { type Db, selectAttemptNow, selectTimeEntries, type TimeEntryRow } from '@holdout/db';
import { mayUndo } from './change-time.ts';

export function toTimeEntry(row: TimeEntryRow): TimeEntry {
  const { id, kind, minutes, percent, reason, undoes } = row;
  const [at, closesAt] = [row.at.toISOString(), row.closesAt.toISOString()];
  return { id, at, kind, minutes, percent, closesAt, reason, undoes };
}

/** An attempt's time for a manager. */
export async function describeTime(db: Db, attemptId: string): Promise<CandidateTime> {
  const [attempt, entries] = await Promise.all([
    selectAttemptNow(db, attemptId),
    selectTimeEntries(db, attemptId),
  ]);
  return {
    startedAt: attempt.startedAt?.toISOString() ?? null,
    windowEndsAt: attempt.windowEndsAt.toISOString(),
    closesAt: attempt.closesAt.toISOString(),
    isClosed: attempt.isClosed,
    timeLimitMinutes: attempt.timeLimitMinutes,
    extraTimePercent: attempt.extraTimePercent,
    entries: entries.map((row) => ({ ...toTimeEntry(row), by: row.by, mayUndo: mayUndo(row, entries) })),
  };
}
