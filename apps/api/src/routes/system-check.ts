import type { SystemCheckView } from '@holdout/contract';
import {
  insertSystemCheck,
  type SystemCheckRow,
  selectAttempt,
  selectSystemCheckOfAttempt,
} from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { os } from './base.ts';

/** A candidate tries before the start whether running works. */
export const systemCheck = {
  checkSystem: os.attempt.checkSystem.handler(async ({ context: { app, db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'system check', attemptId);
    const { challengeId } = await selectAttempt(db, attemptId);
    const { kind } = await app.shelf.challenge(challengeId);
    if (kind === 'design') throw errors.NOTHING_TO_RUN();
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
