import { startAttempt } from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { describeAttempt } from '../views/attempt-view.ts';
import { describeChallenge } from '../views/challenge-view.ts';
import { os } from './base.ts';

/** Asked again after this long: preparing takes some seconds once a worker has taken it. */
const retryAfterSeconds = 2;

export const attempt = {
  get: os.attempt.get.handler(({ context: { db, actor } }) => {
    return describeAttempt(db, asCandidate(actor).attemptId);
  }),

  challenge: os.attempt.challenge.handler(async ({ input, context: { app, db, actor }, errors }) => {
    const view = await describeChallenge(app.shelf, db, asCandidate(actor).attemptId, input.locale);
    if (view === null) throw errors.WORKSPACE_NOT_READY({ data: { retryAfterSeconds } });
    return view;
  }),

  start: os.attempt.start.handler(async ({ context: { db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    const isStarted = await startAttempt(db, attemptId);
    const view = await describeAttempt(db, attemptId);
    if (isStarted) return view;
    if (view.state === 'closed') throw errors.ATTEMPT_CLOSED({ data: { closesAt: view.closesAt } });
    throw errors.WORKSPACE_NOT_READY({ data: { retryAfterSeconds } });
  }),
};
