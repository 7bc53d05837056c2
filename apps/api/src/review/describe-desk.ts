import type { Locale, ReviewDesk, ReviewDraft } from '@holdout/contract';
import { gradingState, type ReviewContext } from '@holdout/db';
import { describeOverview, evaluateEvidence } from '@holdout/rubric';
import { describeTexts } from '../views/challenge-view.ts';
import { describeDesignReview } from '../views/design-review.ts';
import { describeRubric } from '../views/rubric-view.ts';
import { localizedChecks, type ReviewedWork, reviewState } from './select-work.ts';

const emptyDraft: ReviewDraft = { ratings: [], halves: [], note: '' };

/** One desk: the work, what the checks saw in words, the rubric and one's own draft. No range is suggested here. */
export function describeDesk(context: ReviewContext, work: ReviewedWork, locale: Locale): ReviewDesk {
  const { review } = context;
  const { challenge, kit, submission, grade } = work;
  const { statement, dictionary } = describeTexts(challenge, work.terms, locale);
  const checks = grade === null ? [] : localizedChecks(grade, locale);
  return {
    id: review.id,
    pseudonym: review.pseudonym,
    isDemo: context.isDemo,
    roleTitle: context.roleTitle,
    challenge: { id: challenge.manifest.id, title: challenge.manifest.title[locale], statement, dictionary },
    gradingState: gradingState(context.job),
    submission: {
      number: submission.number,
      digest: submission.digest,
      submittedAt: submission.submittedAt.toISOString(),
      files: work.files,
    },
    overview:
      grade === null
        ? []
        : describeOverview(checks, evaluateEvidence(kit.evidenceMap, grade.checks, locale), locale),
    executions: grade?.executions ?? [],
    checks,
    quality: grade?.quality ?? null,
    rubric: describeRubric(kit, challenge, locale),
    design: challenge.kind === 'design' ? describeDesignReview(challenge, locale) : null,
    draft: review.draft ?? emptyDraft,
    draftVersion: review.draftVersion,
    state: reviewState(review),
    frozenAt: review.frozenAt?.toISOString() ?? null,
    receiptDigest: grade?.receipt.digest ?? null,
  };
}
