import type { AttemptNow, TimeEntryRow } from '@holdout/db';

/**
 * What began the pause that is going on; null while the clock runs. The log is asked too: to somebody who waited for the
 * lock, a pause that ended meanwhile seems to go on, because their `now()` is from before its end.
 */
export function findPause<Entry extends TimeEntryRow>(
  attempt: AttemptNow,
  entries: readonly Entry[],
): Entry | null {
  if (!attempt.isPaused) return null;
  const last = entries.findLast(({ kind, undoes }) => kind === 'pause' && undoes === null);
  const isOver = entries.some(({ undoes }) => undoes !== null && undoes === last?.id);
  return isOver ? null : (last ?? null);
}
