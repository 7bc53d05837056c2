import type { FeedbackDraftEntry, FeedbackProblem } from '@holdout/contract';
import type { RatingNow } from './ratings-now.ts';

interface FeedbackFacts {
  ratings: RatingNow[];
  /** Ids of what is looked for and not told: hidden checks, a design's indicators. */
  hiddenIds: string[];
  reviewers: string[];
}

/**
 * What stands between an entry and its candidate: a level that nobody gave, a competency told twice, words that name a
 * hidden check or a reviewer. Whether a sentence tells anything else is for the person who releases it.
 */
export function findFeedbackProblems(entries: FeedbackDraftEntry[], facts: FeedbackFacts): FeedbackProblem[] {
  return entries.flatMap(({ competency, level, sentence }, index) => {
    const isRated = facts.ratings.some((one) => one.competency === competency && one.level === level);
    const isTwice = entries.findIndex((one) => one.competency === competency) !== index;
    const checks = facts.hiddenIds.filter((id) => sentence.toLowerCase().includes(id.toLowerCase()));
    const names = facts.reviewers.filter((name) => isNamed(name, sentence));
    const problems: Omit<FeedbackProblem, 'competency'>[] = [];
    if (!isRated) problems.push({ problem: 'not_rated', words: [] });
    if (isTwice) problems.push({ problem: 'twice', words: [] });
    if (checks.length > 0) problems.push({ problem: 'names_check', words: checks });
    if (names.length > 0) problems.push({ problem: 'names_reviewer', words: names });
    return problems.map((problem) => ({ competency, ...problem }));
  });
}

/** Shorter parts of names ("de", "Le") are words of every language. */
const shortestPart = 3;

/** The whole name anywhere, or a part of it as a word that begins with a capital letter; with or without accents. */
function isNamed(name: string, text: string): boolean {
  const parts = wordsOf(name).filter((part) => part.length >= shortestPart);
  const capitals = wordsOf(text).filter((word) => /^\p{Lu}/u.test(word));
  const isPartNamed = capitals.some((word) => parts.some((part) => isSame(part, word)));
  return isPartNamed || withoutAccents(text).toLowerCase().includes(withoutAccents(name).toLowerCase());
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text: string): string[] => withoutAccents(text).split(/[^\p{L}]+/u);
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
