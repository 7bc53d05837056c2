import { RunningNumber, type RunRequest } from '@holdout/contract';
import {
  insertRun,
  requestRunCancel,
  selectAttemptNow,
  selectOptionalActiveRun,
  selectOptionalRunFigure,
  selectRevision,
  selectRunOfAttempt,
  selectRunsOfAttempt,
} from '@holdout/db';
import { ORPCError } from '@orpc/server';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { replyWithFigure } from '../views/figure-reply.ts';
import { toRunView } from '../views/run-view.ts';
import { followRun } from '../work/follow-run.ts';
import { os } from './base.ts';

export const runs = {
  runs: os.attempt.runs.handler(async ({ context: { db, actor } }) => {
    const rows = await selectRunsOfAttempt(db, asCandidate(actor).attemptId);
    return rows.map(toRunView);
  }),

  startRun: os.attempt.startRun.handler(async ({ input, context: { app, db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'run', attemptId);
    const attempt = await selectAttemptNow(db, attemptId);
    if (attempt.startedAt === null) throw errors.ATTEMPT_NOT_STARTED();
    if (attempt.isClosed) throw errors.ATTEMPT_CLOSED({ data: { closesAt: attempt.closesAt.toISOString() } });
    if (attempt.isPaused) throw errors.ATTEMPT_PAUSED();
    const { kind } = await app.shelf.challenge(attempt.challengeId);
    if (kind === 'design') throw errors.NOTHING_TO_RUN();
    const { files } = await selectRevision(db, attemptId, input.revision);
    const path = findProjectFile(input);
    if (path !== null && !Object.hasOwn(files, path)) {
      throw new ORPCError('BAD_REQUEST', { message: 'There is no such file in this revision.' });
    }
    const run = await insertRun(db, attemptId, input);
    if (run !== null) return toRunView(run);
    const active = await selectOptionalActiveRun(db, attemptId);
    // It ended between the two looks: trying again is what the page would do as well.
    if (active === null) throw errors.TOO_MANY_REQUESTS({ data: { retryAfterSeconds: 1 } });
    throw errors.RUN_ALREADY_ACTIVE({ data: { runId: active.id } });
  }),

  cancelRun: os.attempt.cancelRun.handler(async ({ input, context: { db, actor } }) => {
    const run = await selectRunOfAttempt(db, asCandidate(actor).attemptId, input.runId);
    await requestRunCancel(db, run.id);
    return {};
  }),

  runEvents: os.attempt.runEvents.handler(async ({ input, context, lastEventId, errors }) => {
    const { app, db, actor, sessionHash } = context;
    const { attemptId } = asCandidate(actor);
    const run = await selectRunOfAttempt(db, attemptId, input.runId);
    await limitUses(db, 'follow', attemptId);
    if (sessionHash === null) throw errors.UNAUTHORIZED();
    const resumeAfter = RunningNumber.catch(0).parse(Number(lastEventId ?? 0));
    const after = Math.max(input.after, resumeAfter);
    return followRun(db, app.runHub, { runId: run.id, after, sessionHash });
  }),

  runFigure: os.attempt.runFigure.handler(async ({ input, context: { db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'figure', attemptId);
    const run = await selectRunOfAttempt(db, attemptId, input.runId);
    const figure = run.figures.kept[input.place];
    const content = await selectOptionalRunFigure(db, run.id, input.place);
    if (figure === undefined || content === null) throw errors.NOT_FOUND();
    return replyWithFigure(figure, content, input.place);
  }),
};

/** The file of the project that a run needs to be there. Visible checks come from the challenge. */
function findProjectFile(request: RunRequest): string | null {
  switch (request.kind) {
    case 'file':
    case 'selection':
      return request.path;
    case 'own-tests':
      return request.test?.split('::')[0] ?? null;
    case 'visible-checks':
      return null;
  }
}
