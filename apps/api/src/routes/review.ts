import { gradingState, selectReview, selectReviewQueue, updateDraft } from '@holdout/db';
import { ORPCError } from '@orpc/server';
import { asStaff } from '../access/actor.ts';
import { amend } from '../review/amend.ts';
import { describeAfterwards } from '../review/describe-afterwards.ts';
import { describeDesk } from '../review/describe-desk.ts';
import { freeze } from '../review/freeze.ts';
import { reviewState, selectWork } from '../review/select-work.ts';
import { os } from './base.ts';

export const review = {
  queue: os.review.queue.handler(async ({ input, context: { app, db, actor } }) => {
    const rows = await selectReviewQueue(db, asStaff(actor, 'reviewer').staffId);
    const { challenges } = await app.shelf.catalog();
    const titleOf = (id: string) =>
      challenges.find((one) => one.manifest.id === id)?.manifest.title[input.locale] ?? id;
    return rows.map((row) => ({
      id: row.review.id,
      pseudonym: row.review.pseudonym,
      roleTitle: row.roleTitle,
      challengeTitle: titleOf(row.challengeId),
      gradingState: gradingState(row.job),
      state: reviewState(row.review),
      isDemo: row.isDemo,
      dueAt: row.review.dueAt?.toISOString() ?? null,
      frozenAt: row.review.frozenAt?.toISOString() ?? null,
    }));
  }),

  desk: os.review.desk.handler(async ({ input, context: { app, db, actor } }) => {
    const row = await selectReview(db, input.reviewId, asStaff(actor, 'reviewer').staffId);
    return describeDesk(row, await selectWork(app.shelf, db, row), input.locale);
  }),

  saveDraft: os.review.saveDraft.handler(async ({ input, context: { db, actor }, errors }) => {
    const reviewerId = asStaff(actor, 'reviewer').staffId;
    const { reviewId, baseVersion, draft } = input;
    if (hasTwice(draft.ratings, 'competency') || hasTwice(draft.halves, 'half')) {
      throw new ORPCError('BAD_REQUEST', { message: 'Something is rated twice in this draft.' });
    }
    const saved = await updateDraft(db, { reviewId, reviewerId, baseVersion, draft });
    if (saved !== null) return { draftVersion: saved.draftVersion, savedAt: saved.savedAt.toISOString() };
    const { review: now } = await selectReview(db, reviewId, reviewerId);
    if (now.frozenAt !== null) throw errors.REVIEW_FROZEN();
    throw errors.DRAFT_CONFLICT({ data: { draftVersion: now.draftVersion } });
  }),

  freeze: os.review.freeze.handler(async ({ input, context: { app, db, actor }, errors }) => {
    const { reviewId, draftVersion } = input;
    const result = await freeze(app.shelf, db, asStaff(actor, 'reviewer'), { reviewId, draftVersion });
    switch (result.kind) {
      case 'frozen':
        return { frozenAt: result.frozenAt.toISOString() };
      case 'already_frozen':
        throw errors.REVIEW_FROZEN();
      case 'not_graded':
        throw errors.NOT_GRADED();
      case 'conflict':
        throw errors.DRAFT_CONFLICT({ data: { draftVersion: result.draftVersion } });
      case 'not_complete':
        throw errors.NOT_COMPLETE({ data: { problems: result.problems } });
    }
  }),

  afterwards: os.review.afterwards.handler(async ({ input, context: { app, db, actor }, errors }) => {
    const row = await selectReview(db, input.reviewId, asStaff(actor, 'reviewer').staffId);
    if (row.review.frozenAt === null) throw errors.NOT_FROZEN();
    return describeAfterwards(db, row, await selectWork(app.shelf, db, row), input.locale);
  }),

  amend: os.review.amend.handler(async ({ input, context: { app, db, actor }, errors }) => {
    const { reviewId, rating, why } = input;
    const result = await amend(app.shelf, db, asStaff(actor, 'reviewer'), { reviewId, rating, why });
    if (result.kind === 'not_frozen') throw errors.NOT_FROZEN();
    if (result.kind === 'not_complete') throw errors.NOT_COMPLETE({ data: { problems: result.problems } });
    return {};
  }),
};

function hasTwice<Key extends string>(entries: Record<Key, string>[], key: Key): boolean {
  return new Set(entries.map((entry) => entry[key])).size < entries.length;
}
