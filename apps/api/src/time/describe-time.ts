import type { CandidateTime, Pause, TimeEntry } from '@holdout/contract';
import {
  type AttemptNow,
  type Db,
  selectAttemptNow,
  selectTimeEntries,
  type TimeEntryRow,
} from '@holdout/db';
import { mayUndo } from './change-time.ts';
import { findPause } from './find-pause.ts';

export function toTimeEntry(row: TimeEntryRow): TimeEntry {
  const { id, kind, minutes, percent, reason, undoes } = row;
  const [at, closesAt] = [row.at.toISOString(), row.closesAt.toISOString()];
  const isPause = kind === 'pause' && undoes === null;
  const pausedUntil = isPause ? pauseEnd(row).toISOString() : null;
  return { id, at, kind, minutes, percent, closesAt, pausedUntil, reason, undoes };
}

/** When a pause ends by itself. */
const pauseEnd = ({ at, pausedSeconds }: TimeEntryRow) => new Date(at.getTime() + pausedSeconds * 1000);

/** The pause that is going on, for the person whose time stands; nobody is named. */
export async function describePause(db: Db, attempt: AttemptNow): Promise<Pause | null> {
  // Asked again and again by every page, and nearly always there is none.
  if (!attempt.isPaused) return null;
  const entry = findPause(attempt, await selectTimeEntries(db, attempt.id));
  return entry && toPause(entry);
}

function toPause(row: TimeEntryRow): Pause {
  return { since: row.at.toISOString(), until: pauseEnd(row).toISOString(), reason: row.reason ?? '' };
}

/** An attempt's time for a manager. */
export async function describeTime(db: Db, attemptId: string): Promise<CandidateTime> {
  const [attempt, entries] = await Promise.all([
    selectAttemptNow(db, attemptId),
    selectTimeEntries(db, attemptId),
  ]);
  const pause = findPause(attempt, entries);
  return {
    startedAt: attempt.startedAt?.toISOString() ?? null,
    windowEndsAt: attempt.windowEndsAt.toISOString(),
    closesAt: attempt.closesAt.toISOString(),
    isClosed: attempt.isClosed,
    pause: pause && { ...toPause(pause), entryId: pause.id, by: pause.by },
    timeLimitMinutes: attempt.timeLimitMinutes,
    extraTimePercent: attempt.extraTimePercent,
    entries: entries.map((row) => ({
      ...toTimeEntry(row),
      by: row.by,
      mayUndo: pause === null && mayUndo(row, entries),
    })),
  };
}
