import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readChallenge } from '@holdout/catalog';
import type { EvidenceLink, HalfRating, Rating, ReviewDesk, ReviewDraft } from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { type ApiClient, createApiClient } from '../api-client.ts';
import type { Config } from '../config.ts';
import { demoChallenge, demoStaff } from './people.ts';
import { type DemoRating, type DemoReview, demoReviews, type Place } from './reviews.ts';

const lookMs = 5_000;
type Desk = Awaited<ReturnType<ApiClient['review']['desk']>>;

/**
 * Two of the demo's candidates are rated by both reviewers, through the same doors and rules as any review: a rating
 * without evidence that exists would be refused. The others are left for whoever tries Holdout.
 */
export async function playReviewers(config: Config, password: string, signal: AbortSignal): Promise<void> {
  const { proofs } = await readChallenge(path.join(config.challengesFolder, demoChallenge));
  const digests = new Map(proofs.map(({ name, files }) => [name, digestProject(files)]));
  const reviewers = demoStaff.filter((member) => member.roles.includes('reviewer'));
  for (const [place, { email }] of reviewers.entries()) {
    const api = createApiClient(config.apiAddress, config.origin);
    await api.session.signIn({ email, password });
    for (const review of demoReviews.filter((one) => one.reviewer === place)) {
      await playReview(api, review, digests.get(review.proof), signal);
    }
  }
}

async function playReview(
  api: ApiClient,
  review: DemoReview,
  digest: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const desk = await untilGraded(api, digest, signal);
  if (desk === null || desk.state !== 'to_do') return;
  const draft = writeDraft(review, desk);
  const { draftVersion } = await api.review.saveDraft({
    reviewId: desk.id,
    baseVersion: desk.draftVersion,
    draft,
  });
  await api.review.freeze({ reviewId: desk.id, draftVersion });
}

/** The desk with this submission, once it is graded. Reviewers know submissions by their files, not by who wrote them. */
async function untilGraded(
  api: ApiClient,
  digest: string | undefined,
  signal: AbortSignal,
): Promise<Desk | null> {
  const queue = await api.review.queue({ locale: 'en' });
  for (const { id } of queue) {
    let desk = await api.review.desk({ reviewId: id, locale: 'en' });
    if (desk.submission.digest !== digest) continue;
    while (desk.gradingState !== 'graded') {
      if (desk.gradingState === 'failed') return null;
      await wait(lookMs, undefined, { signal });
      desk = await api.review.desk({ reviewId: id, locale: 'en' });
    }
    return desk;
  }
  return null;
}

function writeDraft(review: DemoReview, desk: Desk): ReviewDraft {
  const half = (name: HalfRating['half']): HalfRating => ({ half: name, ...review[name] });
  return {
    ratings: review.ratings.map((rating) => toRating(rating, desk)),
    halves: [half('model'), half('engineering')],
    note: '',
  };
}

function toRating({ competency, level, howSure, reason, places }: DemoRating, desk: Desk): Rating {
  return {
    competency,
    level,
    howSure,
    reason,
    evidence: places.map((place) => findPlace(place, desk.submission)),
  };
}

function findPlace(place: Place, { files }: ReviewDesk['submission']): EvidenceLink {
  if ('check' in place) return { kind: 'check', checkId: place.check };
  const content = files.find((file) => file.path === place.path)?.content ?? '';
  const line = content.split('\n').findIndex((text) => text.includes(place.line)) + 1;
  if (line === 0)
    throw new Error(`The demo's review names a line of ${place.path} that is not there: ${place.line}`);
  return { kind: 'code', path: place.path, startLine: line, endLine: line };
}
