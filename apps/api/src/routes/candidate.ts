import { type Db, selectAttemptOfCandidate } from '@holdout/db';
import { type Actor, asStaff } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { answerAppeal } from '../afterwards/appeal.ts';
import { describeToManager } from '../afterwards/describe-to-manager.ts';
import { releaseFeedback } from '../afterwards/release-feedback.ts';
import { recordUnblinding } from '../roles/record-unblinding.ts';
import { answerAccommodation, listAccommodations } from '../time/accommodations.ts';
import { giveTime, undoTime } from '../time/change-time.ts';
import { describeTime } from '../time/describe-time.ts';
import { continueTime, pauseTime } from '../time/pause-time.ts';
import { os } from './base.ts';

/** What a manager sees and does of one candidate of a role; who is not of this role is not there. */
export const candidate = {
  time: os.candidate.time.handler(async ({ input, context: { db, actor } }) => {
    const { id } = await selectAttemptOfCandidate(db, input);
    await recordUnblinding(db, asStaff(actor, 'manager').staffId, input.roleId);
    return describeTime(db, id);
  }),

  giveTime: os.candidate.giveTime.handler(async ({ input, context, errors }) => {
    const { entryId, gift, reason } = input;
    const whose = await findTime(context, input);
    const why = await giveTime(context.db, { ...whose, entryId, gift, reason });
    if (why !== null) throw errors.TIME_REFUSED({ data: { why } });
    return describeTime(context.db, whose.attemptId);
  }),

  undoTime: os.candidate.undoTime.handler(async ({ input, context, errors }) => {
    const { entryId, reason } = input;
    const whose = await findTime(context, input);
    const why = await undoTime(context.db, { ...whose, entryId, reason });
    if (why !== null) throw errors.TIME_REFUSED({ data: { why } });
    return describeTime(context.db, whose.attemptId);
  }),

  pauseTime: os.candidate.pauseTime.handler(async ({ input, context, errors }) => {
    const { entryId, reason } = input;
    const whose = await findTime(context, input);
    const why = await pauseTime(context.db, { ...whose, entryId, reason });
    if (why !== null) throw errors.TIME_REFUSED({ data: { why } });
    return describeTime(context.db, whose.attemptId);
  }),

  continueTime: os.candidate.continueTime.handler(async ({ input, context, errors }) => {
    const { entryId, reason } = input;
    const whose = await findTime(context, input);
    const why = await continueTime(context.db, { ...whose, pauseId: entryId, reason });
    if (why !== null) throw errors.TIME_REFUSED({ data: { why } });
    return describeTime(context.db, whose.attemptId);
  }),

  accommodations: os.candidate.accommodations.handler(async ({ input, context: { db } }) => {
    const { id } = await selectAttemptOfCandidate(db, input);
    return listAccommodations(db, id);
  }),

  answerAccommodation: os.candidate.answerAccommodation.handler(async ({ input, context, errors }) => {
    const { db } = context;
    const whose = await findTime(context, input);
    const { requestId, answer } = input;
    const result = await answerAccommodation(db, { ...whose, requestId, answer });
    if (result.kind === 'already_answered') throw errors.ALREADY_ANSWERED();
    if (result.kind === 'time_refused') throw errors.TIME_REFUSED({ data: { why: result.why } });
    return listAccommodations(db, whose.attemptId);
  }),

  afterwards: os.candidate.afterwards.handler(async ({ input, context: { app, db, actor } }) => {
    const { staffId } = asStaff(actor, 'manager');
    const found = await selectAttemptOfCandidate(db, input);
    await recordUnblinding(db, staffId, input.roleId);
    return describeToManager(app.shelf, db, found, { staffId, locale: input.locale });
  }),

  releaseFeedback: os.candidate.releaseFeedback.handler(async ({ input, context, errors }) => {
    const { app, db, actor } = context;
    const { staffId } = asStaff(actor, 'manager');
    const { id: attemptId } = await selectAttemptOfCandidate(db, input);
    const result = await releaseFeedback(app.shelf, db, { attemptId, staffId, entries: input.entries });
    switch (result.kind) {
      case 'released':
        return {};
      case 'still_open':
        throw errors.STILL_OPEN();
      case 'not_read':
        throw errors.NOT_READ();
      case 'already_released':
        throw errors.ALREADY_RELEASED();
      case 'refused':
        throw errors.FEEDBACK_REFUSED({ data: { problems: result.problems } });
    }
  }),

  answerAppeal: os.candidate.answerAppeal.handler(async ({ input, context: { db, actor }, errors }) => {
    const { staffId } = asStaff(actor, 'manager');
    const { id: attemptId } = await selectAttemptOfCandidate(db, input);
    const answered = await answerAppeal(db, { attemptId, staffId, text: input.text });
    if (answered === 'reviewed_by_oneself') throw errors.REVIEWED_BY_ONESELF();
    if (answered === 'already_answered') throw errors.ALREADY_ANSWERED();
    return {};
  }),
};

/** The attempt whose time a manager is about to change. */
async function findTime(
  { db, actor }: { db: Db; actor: Actor },
  candidate: { roleId: string; candidateId: string },
): Promise<{ attemptId: string; staffId: string }> {
  const { staffId } = asStaff(actor, 'manager');
  await limitUses(db, 'time', staffId);
  const { id: attemptId } = await selectAttemptOfCandidate(db, candidate);
  return { attemptId, staffId };
}
