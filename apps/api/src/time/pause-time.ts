import { randomUUID } from 'node:crypto';
import { longestPauseHours, type TimeRefusal } from '@holdout/contract';
import { type Db, insertPause, insertPauseEnd, recordAuditEvent, selectTimeEntries } from '@holdout/db';
import { changeTime, isGivenAlready, Refused, type StaffRequest } from './change-time.ts';
import { isTooLong } from './effect-of-gift.ts';
import { findPause } from './find-pause.ts';

/** Stops the clock of work that is going on. The same id pauses once. */
export function pauseTime(db: Db, request: StaffRequest & { entryId: string }): Promise<TimeRefusal | null> {
  const { entryId: id, ...by } = request;
  return changeTime(db, by.attemptId, async (tx, attempt) => {
    if (await isGivenAlready(tx, by.attemptId, id)) return;
    if (attempt.isPaused) throw new Refused('is_paused');
    if (attempt.startedAt === null || attempt.isClosed) throw new Refused('not_running');
    if (isTooLong(attempt, longestPauseHours * 60)) throw new Refused('too_much');
    await insertPause(tx, { id, ...by, longestHours: longestPauseHours });
    await recordChange(tx, by, 'time.paused');
  });
}

/** The clock goes on from now. Only the pause that is meant is ended, so that a late click does not end the next one. */
export function continueTime(
  db: Db,
  request: StaffRequest & { pauseId: string },
): Promise<TimeRefusal | null> {
  const { pauseId, ...by } = request;
  return changeTime(db, by.attemptId, async (tx, attempt) => {
    const pause = findPause(attempt, await selectTimeEntries(tx, by.attemptId));
    if (pause?.id !== pauseId) throw new Refused('not_paused');
    await insertPauseEnd(tx, { id: randomUUID(), ...by, pauseId });
    await recordChange(tx, by, 'time.continued');
  });
}

/** The reason stays out of the audit log: it may speak of somebody's health. */
function recordChange(tx: Db, { attemptId, staffId }: StaffRequest, action: string): Promise<void> {
  return recordAuditEvent(tx, {
    actorKind: 'staff',
    actorId: staffId,
    action,
    objectKind: 'attempt',
    objectId: attemptId,
  });
}
