import { selectFiles, selectRevision, selectSubmissionOfAttempt } from '@holdout/db';
import { asCandidate } from '../access/actor.ts';
import { limitUses } from '../access/limit-uses.ts';
import { toReceipt } from '../views/submission-receipt.ts';
import { submitProject } from '../work/submit-project.ts';
import { os } from './base.ts';

export const submissions = {
  submit: os.attempt.submit.handler(async ({ input, context: { db, actor }, errors }) => {
    const { attemptId } = asCandidate(actor);
    await limitUses(db, 'submit', attemptId);
    const { revision, submitId } = input;
    const result = await submitProject(db, attemptId, { revision, submitId });
    if (result.kind === 'not_started') throw errors.ATTEMPT_NOT_STARTED();
    if (result.kind === 'paused') throw errors.ATTEMPT_PAUSED();
    if (result.kind === 'closed') {
      throw errors.ATTEMPT_CLOSED({ data: { closesAt: result.closesAt.toISOString() } });
    }
    if (result.kind === 'conflict') throw errors.REVISION_CONFLICT({ data: { revision: result.revision } });
    return toReceipt(result.submission);
  }),

  submission: os.attempt.submission.handler(async ({ input, context: { db, actor } }) => {
    const { attemptId } = asCandidate(actor);
    const row = await selectSubmissionOfAttempt(db, attemptId, input.submissionId);
    const { files } = await selectRevision(db, attemptId, row.revision);
    return { receipt: toReceipt(row), files: await selectFiles(db, files) };
  }),
};
