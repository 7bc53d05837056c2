import { type ComparisonCell, type Level, type Locale, levels, type PairVerdict } from '@holdout/contract';

/**
 * Who is distinguishable from whom, by first ratings alone. Two people rating the same work differ; so a difference
 * between two candidates counts only when it is larger than raters' disagreement explains.
 *
 * Source and formula (DESIGN of the churn challenge, section 10.1): true levels spread by SD 0.8; with a reliability r
 * of 0.65 the standard error of a level is 0.8 × √((1 − r) / r) = 0.59, and a difference of two needs
 * 1.96 × √2 × 0.59 = 1.63 levels to hold in 95 of 100 cases. We ask it of the closest pair of ratings, not of means.
 */
const spreadOfTrueLevels = 0.8;
const reliability = 0.65;
const standardError = spreadOfTrueLevels * Math.sqrt((1 - reliability) / reliability);
export const neededMargin = 1.96 * Math.SQRT2 * standardError;
const neededReviewers = 2;

/** First ratings of one competency; null = not observed by that reviewer. */
export interface CandidateRatings {
  candidateId: string;
  levels: (Level | null)[];
}

export interface RatedCell {
  candidateId: string;
  range: ComparisonCell['range'];
  agreement: ComparisonCell['agreement'];
  /** Reviewers who observed the competency. */
  sources: number;
}

export interface RatedPair {
  first: string;
  second: string;
  verdict: PairVerdict;
  reason: string;
}

/** Cells and pairs of one competency. `nameOf` gives the names that the reasons use. */
export function compareRatings(
  candidates: CandidateRatings[],
  locale: Locale,
  nameOf: (candidateId: string) => string,
): { cells: RatedCell[]; pairs: RatedPair[] } {
  const pairs = candidates.flatMap((first, n) =>
    candidates.slice(n + 1).map((second) => comparePair(first, second, locale, nameOf)),
  );
  return { cells: candidates.map(describeCell), pairs };
}

function describeCell({ candidateId, levels: given }: CandidateRatings): RatedCell {
  const ranks = observed(given);
  if (ranks.length === 0) return { candidateId, range: null, agreement: 'none', sources: 0 };
  const [low, high] = [Math.min(...ranks), Math.max(...ranks)];
  return {
    candidateId,
    range: { low: levelAt(low), high: levelAt(high) },
    agreement: ranks.length === 1 ? 'one_reviewer' : describeSpread(high - low),
    sources: ranks.length,
  };
}

function describeSpread(spread: number): ComparisonCell['agreement'] {
  if (spread === 0) return 'agree';
  return spread === 1 ? 'differ_by_one' : 'differ_by_more';
}

function comparePair(
  first: CandidateRatings,
  second: CandidateRatings,
  locale: Locale,
  nameOf: (candidateId: string) => string,
): RatedPair {
  const [a, b] = [observed(first.levels), observed(second.levels)];
  const names = { first: nameOf(first.candidateId), second: nameOf(second.candidateId) };
  const ids = { first: first.candidateId, second: second.candidateId };
  const lacking = [a.length < neededReviewers && names.first, b.length < neededReviewers && names.second];
  const unknown = lacking.filter((name) => name !== false);
  if (unknown.length > 0)
    return { ...ids, verdict: 'too_little_known', reason: reasons[locale].tooLittle(unknown) };
  if (Math.min(...a) - Math.max(...b) >= neededMargin)
    return { ...ids, verdict: 'clearly_above', reason: reasons[locale].above(names.first, names.second) };
  if (Math.min(...b) - Math.max(...a) >= neededMargin)
    return { ...ids, verdict: 'clearly_below', reason: reasons[locale].above(names.second, names.first) };
  const doOverlap = Math.min(...a) <= Math.max(...b) && Math.min(...b) <= Math.max(...a);
  return { ...ids, verdict: 'not_distinguishable', reason: reasons[locale].tied(doOverlap) };
}

const observed = (given: (Level | null)[]) =>
  given.filter((level) => level !== null).map((level) => levels.indexOf(level));
const levelAt = (rank: number): Level => levels[rank] as Level;

const reasons = {
  en: {
    tooLittle: (names: string[]) => `Fewer than two reviewers have observed this for ${names.join(' and ')}.`,
    above: (higher: string, lower: string) =>
      `Every rating of ${higher} is at least two levels above every rating of ${lower}; reviewers of the same work rarely differ that much.`,
    tied: (doOverlap: boolean) =>
      doOverlap
        ? 'The ratings overlap.'
        : 'The ratings do not overlap, but two reviewers of the same work may differ this much; at least two levels between the closest ratings would be needed.',
  },
  fr: {
    tooLittle: (names: string[]) => `Moins de deux personnes ont pu l’observer pour ${names.join(' et ')}.`,
    above: (higher: string, lower: string) =>
      `Chaque évaluation de ${higher} est au moins deux niveaux au-dessus de chaque évaluation de ${lower}\u202f; deux personnes qui évaluent le même travail diffèrent rarement autant.`,
    tied: (doOverlap: boolean) =>
      doOverlap
        ? 'Les évaluations se recoupent.'
        : 'Les évaluations ne se recoupent pas, mais deux personnes qui évaluent le même travail peuvent différer d’autant\u202f; il faudrait au moins deux niveaux entre les évaluations les plus proches.',
  },
};
