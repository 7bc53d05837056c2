import { selectAttempt, selectTimeEntries, startAttempt } from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { askForAccommodation, listAccommodations } from '../time/accommodations.ts';
import { toTimeEntry } from '../time/describe-time.ts';
import { describeAttempt } from '../views/attempt-view.ts';
import { describeChallenge } from '../views/challenge-view.ts';
import { practise } from '../work/practise.ts';
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

  start: os.attempt.start.handler(async ({ input, context: { db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    const isStarted = await startAttempt(db, attemptId, input.briefingVersion);
    const view = await describeAttempt(db, attemptId);
    if (isStarted) return view;
    if (view.state === 'closed') throw errors.ATTEMPT_CLOSED({ data: { closesAt: view.closesAt } });
    throw errors.WORKSPACE_NOT_READY({ data: { retryAfterSeconds } });
  }),

  practise: os.attempt.practise.handler(async ({ input, context: { app, db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'practise', attemptId);
    const closedAt = await practise(app, attemptId, input);
    if (closedAt !== null) throw errors.ATTEMPT_CLOSED({ data: { closesAt: closedAt.toISOString() } });
    return {};
  }),

  time: os.attempt.time.handler(async ({ context: { db, actor } }) => {
    const rows = await selectTimeEntries(db, asCandidate(actor).attemptId);
    return { entries: rows.map(toTimeEntry) };
  }),

  accommodations: os.attempt.accommodations.handler(({ context: { db, actor } }) => {
    return listAccommodations(db, asCandidate(actor).attemptId);
  }),

  askForAccommodation: os.attempt.askForAccommodation.handler(async ({ input, context, errors }) => {
    const { db, actor } = context;
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'ask', attemptId);
    const asked = await askForAccommodation(db, attemptId, input);
    if (asked === 'started') throw errors.ATTEMPT_STARTED();
    if (asked === 'already_asked') throw errors.ALREADY_ASKED();
    if (asked === 'closed') {
      const { closesAt } = await selectAttempt(db, attemptId);
      throw errors.ATTEMPT_CLOSED({ data: { closesAt: closesAt.toISOString() } });
    }
    return listAccommodations(db, attemptId);
  }),
};
