import { randomUUID } from 'node:crypto';
import type { Level, Rating, ReviewDraft } from '@holdout/contract';
import { selectReviewsOfAttempts } from '@holdout/db';
import { type CandidateBrowser, openWorkingCandidate, type StaffBrowser, save } from './people.ts';
import type { TestApi } from './start-test-api.ts';

export const identity = { name: 'Zoë Quillfeather', email: 'zoe.quillfeather@mail.example' };
const planted = [
  '# Author: Zoë Quillfeather <zoe.quillfeather@mail.example>',
  'import os  # zoequillfeather, ZOE, github.com/zquillfeather',
  'x = 1',
].join('\n');

export interface Submitted {
  candidate: CandidateBrowser;
  submissionId: string;
  /** The id of each reviewer's review, in the order of the reviewers given. */
  reviewIds: string[];
}

/** A submission full of the candidate's name, with the reviews that came of it. */
export async function openSubmitted(
  api: TestApi,
  roleId: string,
  reviewers: StaffBrowser[],
  person = { ...identity, email: `${randomUUID()}@mail.example` },
): Promise<Submitted> {
  const candidate = await openWorkingCandidate(api, roleId, person);
  await save(candidate, 0, [
    { path: 'solution.py', content: planted },
    { path: 'docs/zoe_notes.md', content: `Notes of ${person.name}, attempt ${candidate.attempt.id}` },
  ]);
  const { id } = await candidate.client.attempt.submit({ revision: 1, submitId: randomUUID() });
  const rows = await selectReviewsOfAttempts(api.db, [candidate.attempt.id]);
  const reviewIds = reviewers.map(
    (reviewer) => rows.find((row) => row.reviewerId === reviewer.staffId)?.id ?? '',
  );
  return { candidate, submissionId: id, reviewIds };
}

export const codeLink = { kind: 'code' as const, path: 'solution.py', startLine: 1, endLine: 2 };

export function rating(level: Level | null, reason = 'Seen in the code.'): Rating {
  const evidence = level === null ? [] : [codeLink];
  return { competency: 'model-development', level, reason, evidence, howSure: null };
}

export const completeDraft: ReviewDraft = {
  ratings: [rating('mid')],
  halves: [
    { half: 'model', value: 3, reason: 'Sound.' },
    { half: 'engineering', value: 2, reason: 'Long functions.' },
  ],
  note: '',
};

export function saveDraft(
  reviewer: StaffBrowser,
  reviewId: string,
  baseVersion = 0,
  draft: ReviewDraft = completeDraft,
) {
  return reviewer.client.review.saveDraft({ reviewId, baseVersion, draft });
}

export async function freeze(
  reviewer: StaffBrowser,
  reviewId: string,
  draft: ReviewDraft = completeDraft,
): Promise<void> {
  const { draftVersion } = await saveDraft(reviewer, reviewId, 0, draft);
  await reviewer.client.review.freeze({ reviewId, draftVersion });
}
