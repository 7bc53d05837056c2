import type {
  EvidenceLink,
  HalfRating,
  Level,
  Rating,
  RatingProblem,
  ReviewDraft,
  RubricHalfId,
  RubricView,
} from '@holdout/contract';

/** What a rubric asks for. */
export interface Ratable {
  /** Levels that may be given, by competency. */
  levels: Record<string, Level[]>;
  halves: RubricHalfId[];
}

/** What there is to link to. */
export interface SubmissionFacts {
  files: { path: string; content: string }[];
  checkIds: string[];
  findings: { path: string; line: number; rule: string }[];
}

export function ratableOf(rubric: RubricView): Ratable {
  return {
    levels: Object.fromEntries(
      rubric.competencies.map(({ id, levels }) => [
        id,
        levels.filter((one) => one.isRatable).map((one) => one.level),
      ]),
    ),
    halves: rubric.halves.map(({ id }) => id),
  };
}

/** Why a review cannot be frozen yet; empty when it can. The API decides by this, pages show it beforehand. */
export function findRatingProblems(
  draft: ReviewDraft,
  ratable: Ratable,
  facts: SubmissionFacts,
): RatingProblem[] {
  const rated = draft.ratings.filter((rating) => rating.level !== null);
  return [
    ...(rated.length === 0 ? [{ competency: null, half: null, problem: 'nothing_rated' as const }] : []),
    ...draft.ratings.flatMap((rating) => findProblemsOfRating(rating, ratable, facts)),
    ...ratable.halves.flatMap((half) => findProblemsOfHalf(half, draft.halves)),
  ];
}

/** Also for a single rating, as a later change of one is. "Not observed" needs nothing. */
export function findProblemsOfRating(
  rating: Rating,
  ratable: Ratable,
  facts: SubmissionFacts,
): RatingProblem[] {
  const problems: RatingProblem['problem'][] = [];
  const allowed = ratable.levels[rating.competency];
  if (!allowed) problems.push('unknown_competency');
  else if (rating.level !== null) {
    if (!allowed.includes(rating.level)) problems.push('level_not_ratable');
    if (rating.reason.trim() === '') problems.push('reason_missing');
    if (rating.evidence.length === 0) problems.push('evidence_missing');
  }
  if (rating.evidence.some((link) => !doesExist(link, facts))) problems.push('evidence_not_found');
  return problems.map((problem) => ({ competency: rating.competency, half: null, problem }));
}

function findProblemsOfHalf(half: HalfRating['half'], given: HalfRating[]): RatingProblem[] {
  const rating = given.find((one) => one.half === half);
  if (!rating || rating.value === null) return [{ competency: null, half, problem: 'half_missing' }];
  if (rating.reason.trim() === '') return [{ competency: null, half, problem: 'half_reason_missing' }];
  return [];
}

function doesExist(link: EvidenceLink, facts: SubmissionFacts): boolean {
  if (link.kind === 'check') return facts.checkIds.includes(link.checkId);
  if (link.kind === 'finding')
    return facts.findings.some(
      ({ path, line, rule }) => path === link.path && line === link.line && rule === link.rule,
    );
  const file = facts.files.find(({ path }) => path === link.path);
  const lineCount = file ? file.content.split('\n').length : 0;
  return link.startLine <= link.endLine && link.endLine <= lineCount;
}
