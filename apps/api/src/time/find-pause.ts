import type { AttemptNow, TimeEntryRow } from '@holdout/db';

/** What began the pause that is going on; null while the clock runs. */
export function findPause<Entry extends TimeEntryRow>(
  attempt: AttemptNow,
  entries: readonly Entry[],
): Entry | null {
  if (!attempt.isPaused) return null;
  return entries.findLast(({ kind, undoes }) => kind === 'pause' && undoes === null) ?? null;
}
