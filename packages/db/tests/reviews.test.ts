import type { ReviewDraft } from '@holdout/contract';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  type Db,
  freezeReview,
  insertRatingChange,
  recordAuditEvent,
  selectFrozenRatings,
  selectRatingChanges,
  selectReview,
  selectReviewQueue,
  selectReviewsOfAttempts,
  updateDraft,
} from '../src/index.ts';
import { ratings, reviews } from '../src/review/tables.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';
import { addReviewer, addRevision, addRole, addStartedAttempt, submit } from './fixtures.ts';

let database: TestDatabase;
let db: Db;
let one: string;
let other: string;
let roleId: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  db = database.db;
  [one, other] = [await addReviewer(db), await addReviewer(db)];
  roleId = await addRole(db, [one, other]);
});
afterAll(() => database.drop());

const refused = { cause: { code: '23001' } };
const draft: ReviewDraft = { ratings: [], halves: [], note: '' };
const wording = { kitDigest: 'c'.repeat(64), name: 'Mid', anchor: 'Builds a feature pipeline.' };
const rating = {
  competency: 'data-features',
  level: 'mid' as const,
  reason: 'seen',
  evidence: [],
  howSure: null,
};
const half = { half: 'model' as const, value: 3, reason: 'sound' };

async function addReviewed(): Promise<{ attemptId: string; mine: string; theirs: string }> {
  const attempt = await addStartedAttempt(db, roleId);
  await submit(db, attempt.id, await addRevision(db, attempt.id, 'a = 1'));
  const rows = await selectReviewsOfAttempts(db, [attempt.id]);
  const idOf = (reviewerId: string) => rows.find((row) => row.reviewerId === reviewerId)?.id ?? '';
  return { attemptId: attempt.id, mine: idOf(one), theirs: idOf(other) };
}

test('each reviewer knows the candidate by another name, and sees only own reviews', async () => {
  const { mine, theirs } = await addReviewed();
  const [own, foreign] = [await selectReview(db, mine, one), await selectReview(db, theirs, other)];
  expect(own.review.pseudonym).not.toBe(foreign.review.pseudonym);
  await expect(selectReview(db, mine, other)).rejects.toThrow('No review matches');
  expect((await selectReviewQueue(db, one)).every((entry) => entry.review.reviewerId === one)).toBe(true);
});

test('of ten drafts saved on the same version one wins', async () => {
  const { mine } = await addReviewed();
  const change = { reviewId: mine, reviewerId: one, baseVersion: 0, draft };
  const saved = await Promise.all(Array.from({ length: 10 }, () => updateDraft(db, change)));
  expect(saved.filter((row) => row?.draftVersion === 1)).toHaveLength(1);
  expect(saved.filter((row) => row === null)).toHaveLength(9);
});

test('frozen ratings cannot be changed by any query', async () => {
  const { mine } = await addReviewed();
  await freezeReview(db, mine, { ratings: [{ rating, wording }], halves: [{ rating: half, wording }] });
  expect((await selectFrozenRatings(db, [mine])).get(mine)).toEqual({ ratings: [rating], halves: [half] });
  const ofReview = eq(ratings.reviewId, mine);
  await expect(db.update(ratings).set({ subjectId: 'x' }).where(ofReview)).rejects.toMatchObject(refused);
  await expect(db.delete(ratings).where(ofReview)).rejects.toMatchObject(refused);
  await expect(db.update(reviews).set({ frozenAt: null }).where(eq(reviews.id, mine))).rejects.toMatchObject(
    refused,
  );
  expect(await updateDraft(db, { reviewId: mine, reviewerId: one, baseVersion: 0, draft })).toBeNull();
});

test('a review freezes once, even when it is asked twice at once', async () => {
  const { mine } = await addReviewed();
  const freeze = () =>
    db.transaction((tx) => freezeReview(tx, mine, { ratings: [{ rating, wording }], halves: [] }));
  const results = await Promise.allSettled([freeze(), freeze()]);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('a change of mind stands beside the first rating', async () => {
  const { mine } = await addReviewed();
  await freezeReview(db, mine, { ratings: [{ rating, wording }], halves: [] });
  await insertRatingChange(db, {
    reviewId: mine,
    fromLevel: 'mid',
    rating: { ...rating, level: 'senior' },
    wording,
    why: 'I overlooked the drift report.',
  });
  expect((await selectFrozenRatings(db, [mine])).get(mine)?.ratings[0]?.level).toBe('mid');
  expect(await selectRatingChanges(db, mine)).toMatchObject([
    { fromLevel: 'mid', rating: { level: 'senior' } },
  ]);
  await expect(db.execute(sql`delete from rating_changes`)).rejects.toMatchObject(refused);
});

test('a new submission reaches who has not frozen yet, with the draft kept and its version moved', async () => {
  const { attemptId, mine, theirs } = await addReviewed();
  await updateDraft(db, {
    reviewId: theirs,
    reviewerId: other,
    baseVersion: 0,
    draft: { ...draft, note: 'kept' },
  });
  await freezeReview(db, mine, { ratings: [], halves: [] });
  const second = await submit(db, attemptId, await addRevision(db, attemptId, 'a = 2'));
  const rows = await selectReviewsOfAttempts(db, [attemptId]);
  const frozen = rows.find((row) => row.id === mine);
  expect(frozen?.submissionId).not.toBe(second.id);
  expect(rows.find((row) => row.id === theirs)).toMatchObject({
    submissionId: second.id,
    draftVersion: 2,
    draft: { note: 'kept' },
  });
});

test('the audit log takes new lines and nothing else', async () => {
  await recordAuditEvent(db, { actorKind: 'system', actorId: null, action: 'test.made' });
  for (const attack of [
    'update audit_events set action = $$x$$',
    'delete from audit_events',
    'truncate audit_events',
  ]) {
    await expect(db.execute(sql.raw(attack))).rejects.toMatchObject(refused);
  }
});
