import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { appeal } from '../afterwards/appeal.ts';
import { describeToCandidate } from '../afterwards/describe-to-candidate.ts';
import { os } from './base.ts';

/** What a candidate sees and does after the end. */
export const afterwards = {
  afterwards: os.attempt.afterwards.handler(({ input, context: { db, actor } }) => {
    return describeToCandidate(db, asCandidate(actor).attemptId, input.locale);
  }),

  appeal: os.attempt.appeal.handler(async ({ input, context: { db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'appeal', attemptId);
    const made = await appeal(db, attemptId, input.text);
    if (made === 'still_open') throw errors.STILL_OPEN();
    if (made === 'already_appealed') throw errors.ALREADY_APPEALED();
    return {};
  }),
};
