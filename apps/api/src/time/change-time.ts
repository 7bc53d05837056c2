import { randomUUID } from 'node:crypto';
import type { TimeGift, TimeRefusal } from '@holdout/contract';
import {
  type AttemptNow,
  type Db,
  hasSavedSince,
  insertTimeEntry,
  isRated,
  lockAttempt,
  RowNotFound,
  recordAuditEvent,
  type StaffTimeEntry,
  selectAttemptNow,
  selectNow,
  selectOptionalAttemptOfEntry,
  selectTimeEntries,
} from '@holdout/db';
import { effectOfGift, effectOfUndo } from './effect-of-gift.ts';

export interface StaffRequest {
  attemptId: string;
  staffId: string;
  reason: string;
}

/** Ends the transaction, so that a change that turns out to be refused leaves nothing behind. */
export class Refused extends Error {
  constructor(readonly why: TimeRefusal) {
    super(`Refused: ${why}`);
  }
}

/**
 * Time from a person. A closed attempt opens again by it, unless its work has been rated. The same id gives once.
 * @returns why it was refused, or null
 */
export function giveTime(
  db: Db,
  request: StaffRequest & { entryId: string; gift: TimeGift },
): Promise<TimeRefusal | null> {
  const { attemptId, staffId, reason, entryId, gift } = request;
  return changeTime(db, attemptId, async (tx, attempt) => {
    if (await isGivenAlready(tx, attemptId, entryId)) return;
    if (attempt.isClosed && (await isRated(tx, attemptId))) throw new Refused('already_rated');
    const effect = effectOfGift(gift, attempt, await selectNow(tx));
    if (typeof effect === 'string') throw new Refused(effect);
    const entry = { id: entryId, attemptId, kind: gift.kind, ...effect, reason, staffId, undoes: null };
    await insertAudited(tx, entry, 'time.given');
    if ((await selectAttemptNow(tx, attemptId)).isClosed) throw new Refused('too_little');
  });
}

/**
 * Takes back what a person gave, by an entry against it. Time in which the candidate has saved work stays when taking it
 * back would close the attempt.
 */
export function undoTime(db: Db, request: StaffRequest & { entryId: string }): Promise<TimeRefusal | null> {
  const { attemptId, staffId, reason, entryId } = request;
  return changeTime(db, attemptId, async (tx, attempt) => {
    // Whether the work would still be open can be said once the clock runs.
    if (attempt.isPaused) throw new Refused('is_paused');
    const entries = await selectTimeEntries(tx, attemptId);
    const entry = entries.find((one) => one.id === entryId);
    if (entry === undefined) throw new RowNotFound('time entry');
    if (!mayUndo(entry, entries)) throw new Refused('not_undoable');
    const against = { ...effectOfUndo(entry), kind: entry.kind, undoes: entry.id };
    await insertAudited(tx, { id: randomUUID(), attemptId, ...against, reason, staffId }, 'time.taken_back');
    const { isClosed } = await selectAttemptNow(tx, attemptId);
    if (isClosed && (await hasSavedSince(tx, attemptId, entry.at))) throw new Refused('already_used');
  });
}

/** Whether this entry is in the log; one of somebody else's attempt is not there. */
export async function isGivenAlready(tx: Db, attemptId: string, entryId: string): Promise<boolean> {
  const whose = await selectOptionalAttemptOfEntry(tx, entryId);
  if (whose !== null && whose !== attemptId) throw new RowNotFound('time entry of this attempt');
  return whose !== null;
}

type UndoFacts = Pick<StaffTimeEntry, 'id' | 'kind' | 'undoes'> & { staffId: string | null };

/** What a person gave, once; faults of the platform are never taken back, and neither is a pause. */
export function mayUndo(entry: UndoFacts, entries: UndoFacts[]): boolean {
  return (
    entry.staffId !== null &&
    entry.kind !== 'pause' &&
    entry.undoes === null &&
    entries.every((other) => other.undoes !== entry.id)
  );
}

/** Changes an attempt's time under its lock, or leaves all as it was and says why. */
export async function changeTime(
  db: Db,
  attemptId: string,
  change: (tx: Db, attempt: AttemptNow) => Promise<void>,
): Promise<TimeRefusal | null> {
  try {
    await db.transaction(async (tx) => change(tx, await lockAttempt(tx, attemptId)));
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

/** The reason stays out of the audit log: it may speak of somebody's health. */
async function insertAudited(tx: Db, entry: StaffTimeEntry, action: string): Promise<void> {
  await insertTimeEntry(tx, entry);
  const { kind, minutes, percent } = entry;
  await recordAuditEvent(tx, {
    actorKind: 'staff',
    actorId: entry.staffId,
    action,
    objectKind: 'attempt',
    objectId: entry.attemptId,
    detail: { kind, minutes, percent },
  });
}
