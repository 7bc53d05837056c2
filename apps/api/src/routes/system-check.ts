import type { SystemCheckView } from '@holdout/contract';
import { insertSystemCheck, type SystemCheckRow, selectSystemCheckOfAttempt } from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { os } from './base.ts';

/** A candidate tries before the start whether running works. */
export const systemCheck = {
  checkSystem: os.attempt.checkSystem.handler(async ({ context: { db, actor } }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'system check', attemptId);
    return toView(await insertSystemCheck(db, attemptId));
  }),

  systemCheck: os.attempt.systemCheck.handler(async ({ input, context: { db, actor } }) => {
    return toView(await selectSystemCheckOfAttempt(db, asCandidate(actor).attemptId, input.checkId));
  }),
};

function toView({ id, askedAt, finishedAt, hasPassed }: SystemCheckRow): SystemCheckView {
  return {
    id,
    state: hasPassed === null ? 'waiting' : hasPassed ? 'passed' : 'failed',
    tookMs: finishedAt && finishedAt.getTime() - askedAt.getTime(),
  };
}
