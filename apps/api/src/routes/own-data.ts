import { eraseOnRequest, recordAuditEvent } from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { describeOwnData } from '../own-data/describe-own-data.ts';
import { os } from './base.ts';

/** What a candidate may always do with what is held about them: take it along, and have it erased. */
export const ownData = {
  ownData: os.attempt.ownData.handler(async ({ input, context: { db, actor } }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'own data', attemptId);
    await recordAuditEvent(db, {
      actorKind: 'candidate',
      actorId: null,
      action: 'own_data.taken_along',
      objectKind: 'attempt',
      objectId: attemptId,
    });
    return describeOwnData(db, attemptId, input.locale);
  }),

  erase: os.attempt.erase.handler(async ({ context }) => {
    await eraseOnRequest(context.db, asCandidate(context.actor).attemptId);
    context.clearSession();
    return {};
  }),
};
