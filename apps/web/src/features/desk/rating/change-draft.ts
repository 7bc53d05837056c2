import type { EvidenceLink, HalfRating, Rating, ReviewDraft } from '@holdout/contract';
import { sameLink } from '../evidence-link.ts';

/** A competency without an entry in the draft is not observed; nothing counts against anyone by default. */
export function ratingOf(draft: ReviewDraft, competency: string): Rating {
  return (
    draft.ratings.find((rating) => rating.competency === competency) ?? {
      competency,
      level: null,
      reason: '',
      evidence: [],
      howSure: null,
    }
  );
}

export function halfOf(draft: ReviewDraft, half: HalfRating['half']): HalfRating {
  return draft.halves.find((each) => each.half === half) ?? { half, value: null, reason: '' };
}

export function withRating(draft: ReviewDraft, rating: Rating): ReviewDraft {
  const others = draft.ratings.filter(({ competency }) => competency !== rating.competency);
  return { ...draft, ratings: [...others, rating] };
}

export function withHalf(draft: ReviewDraft, half: HalfRating): ReviewDraft {
  return { ...draft, halves: [...draft.halves.filter((each) => each.half !== half.half), half] };
}

/** The draft with one more piece of evidence, or the same draft when it is already there. */
export function withEvidence(draft: ReviewDraft, competency: string, link: EvidenceLink): ReviewDraft {
  const rating = ratingOf(draft, competency);
  if (rating.evidence.some((each) => sameLink(each, link))) return draft;
  return withRating(draft, { ...rating, evidence: [...rating.evidence, link] });
}
