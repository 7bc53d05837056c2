import { allowsRecording, recordingLimits } from '@holdout/contract';
import { countRecordedEvents, insertRecordedEvents, selectAttemptNow, selectRecording } from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { os } from './base.ts';

/** How the work came about. Nobody but the candidate can ask for it. */
export const recording = {
  record: os.attempt.record.handler(async ({ input, context: { db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'record', attemptId);
    const attempt = await selectAttemptNow(db, attemptId);
    if (attempt.startedAt === null) throw errors.ATTEMPT_NOT_STARTED();
    if (attempt.isClosed) return { state: 'over' as const };
    if (!allowsRecording(attempt.briefingVersion ?? 0)) return { state: 'not_agreed' as const };
    const { isFull } = await insertRecordedEvents(db, attemptId, input.recorder, input.events);
    return { state: isFull ? ('full' as const) : ('recording' as const) };
  }),

  recording: os.attempt.recording.handler(async ({ input, context: { db, actor } }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'read recording', attemptId);
    const { entries, hasOlder } = await selectRecording(db, attemptId, input);
    const isFull = (await countRecordedEvents(db, attemptId)) >= recordingLimits.events;
    return { entries, hasOlder, isFull };
  }),
};
