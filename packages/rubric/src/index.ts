export {
  type CandidateRatings,
  compareRatings,
  neededMargin,
  type RatedCell,
  type RatedPair,
} from './compare-ratings.ts';
export { describeOverview, type OverviewSentence } from './describe-overview.ts';
export { evaluateEvidence, type Observations } from './evaluate-evidence.ts';
export {
  findProblemsOfRating,
  findRatingProblems,
  type Ratable,
  ratableOf,
  type SubmissionFacts,
} from './find-rating-problems.ts';
export { gradeReport, localizeCheck } from './grade-report.ts';
export { suggestRanges } from './suggest-ranges.ts';
