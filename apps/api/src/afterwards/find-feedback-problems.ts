import type { FeedbackDraftEntry, FeedbackProblem } from '@holdout/contract';
import { createRedaction } from '../review/redact.ts';
import type { RatingNow } from './ratings-now.ts';

interface FeedbackFacts {
  ratings: RatingNow[];
  /** Ids of the hidden checks. */
  checkIds: string[];
  reviewers: { id: string; name: string; email: string }[];
}

/**
 * What stands between an entry and its candidate: a level that nobody gave, a competency told twice, words that name a
 * hidden check or a reviewer. Whether a sentence tells anything else is for the person who releases it.
 */
export function findFeedbackProblems(entries: FeedbackDraftEntry[], facts: FeedbackFacts): FeedbackProblem[] {
  return entries.flatMap(({ competency, level, sentence }, index) => {
    const isRated = facts.ratings.some((one) => one.competency === competency && one.level === level);
    const isTwice = entries.findIndex((one) => one.competency === competency) !== index;
    const checks = facts.checkIds.filter((id) => sentence.toLowerCase().includes(id.toLowerCase()));
    const names = facts.reviewers.filter((one) => isNamed(one, sentence)).map(({ name }) => name);
    const problems: Omit<FeedbackProblem, 'competency'>[] = [];
    if (!isRated) problems.push({ problem: 'not_rated', words: [] });
    if (isTwice) problems.push({ problem: 'twice', words: [] });
    if (checks.length > 0) problems.push({ problem: 'names_check', words: checks });
    if (names.length > 0) problems.push({ problem: 'names_reviewer', words: names });
    return problems.map((problem) => ({ competency, ...problem }));
  });
}

/** A name stands in a text when it would be taken out of it. */
function isNamed({ id, name, email }: FeedbackFacts['reviewers'][number], text: string): boolean {
  return createRedaction({ candidateId: id, name, email }, [])(text) !== text;
}
