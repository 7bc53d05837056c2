import type {
  AccommodationAnswer,
  AccommodationRequest,
  AccommodationView,
  TimeRefusal,
} from '@holdout/contract';
import {
  type AccommodationRow,
  answerAccommodationRequest,
  type Db,
  insertAccommodationRequest,
  lockAccommodationRequest,
  lockAttempt,
  recordAuditEvent,
  selectAccommodationRequests,
} from '@holdout/db';
import { giveTime } from './change-time.ts';

function toAccommodation(row: AccommodationRow): AccommodationView {
  const { id, kind, text, answeredAt, isGranted, answer } = row;
  const isAnswered = answeredAt !== null && isGranted !== null && answer !== null;
  return {
    id,
    kind,
    text,
    askedAt: row.askedAt.toISOString(),
    answer: isAnswered ? { at: answeredAt.toISOString(), isGranted, text: answer } : null,
  };
}

/** What was asked for so far, with the answers. */
export async function listAccommodations(db: Db, attemptId: string): Promise<AccommodationView[]> {
  return (await selectAccommodationRequests(db, attemptId)).map(toAccommodation);
}

/** A candidate asks, before the start and one thing at a time. */
export function askForAccommodation(
  db: Db,
  attemptId: string,
  request: AccommodationRequest,
): Promise<'asked' | 'started' | 'closed' | 'already_asked'> {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt.startedAt !== null) return 'started';
    if (attempt.isClosed) return 'closed';
    if (!(await insertAccommodationRequest(tx, attemptId, request))) return 'already_asked';
    await recordAuditEvent(tx, {
      actorKind: 'candidate',
      actorId: null,
      action: 'accommodation.asked',
      objectKind: 'attempt',
      objectId: attemptId,
    });
    return 'asked';
  });
}

export type AnswerResult =
  | { kind: 'answered' | 'already_answered' }
  | { kind: 'time_refused'; why: TimeRefusal };

/** A manager's answer and the time that it gives come together or not at all. */
export function answerAccommodation(
  db: Db,
  request: { attemptId: string; requestId: string; staffId: string; answer: AccommodationAnswer },
): Promise<AnswerResult> {
  const { attemptId, requestId, staffId, answer } = request;
  return db.transaction(async (tx): Promise<AnswerResult> => {
    await lockAttempt(tx, attemptId);
    const asked = await lockAccommodationRequest(tx, attemptId, requestId);
    if (asked.answeredAt !== null) return { kind: 'already_answered' };
    if (answer.isGranted && answer.gift !== null) {
      const { gift, text: reason } = answer;
      const why = await giveTime(tx, { attemptId, staffId, entryId: requestId, gift, reason });
      if (why !== null) return { kind: 'time_refused', why };
    }
    const { isGranted, text } = answer;
    await answerAccommodationRequest(tx, requestId, { isGranted, answer: text, staffId });
    await recordAuditEvent(tx, {
      actorKind: 'staff',
      actorId: staffId,
      action: 'accommodation.answered',
      objectKind: 'attempt',
      objectId: attemptId,
      detail: { isGranted },
    });
    return { kind: 'answered' };
  });
}
