import type { Kit, Locale, SuggestedRange } from '@holdout/contract';
import {
  type CandidateEntryRow,
  type Db,
  type FrozenRatings,
  type NamedReview,
  selectFrozenRatings,
  selectOptionalGrade,
  selectReviewsOfAttempts,
} from '@holdout/db';
import { evaluateEvidence, suggestRanges } from '@holdout/rubric';

/** A candidate in a comparison: first ratings of frozen reviews, and what the checks suggest. */
export interface Compared {
  entry: CandidateEntryRow;
  reviews: (FrozenRatings & { reviewer: string })[];
  open: number;
  suggested: SuggestedRange[];
}

export async function selectCompared(
  db: Db,
  kit: Kit,
  entries: CandidateEntryRow[],
  viewerId: string,
  locale: Locale,
): Promise<Compared[]> {
  const rows = await selectReviewsOfAttempts(
    db,
    entries.map((entry) => entry.attemptId),
  );
  const frozen = await selectFrozenRatings(
    db,
    rows.map((row) => row.id),
  );
  return Promise.all(
    entries.map(async (entry) => {
      const ofEntry = rows.filter((row) => row.attemptId === entry.attemptId);
      return {
        entry,
        reviews: shownReviews(ofEntry, viewerId).map((row) => ({
          reviewer: row.reviewerName,
          ...(frozen.get(row.id) ?? { ratings: [], halves: [] }),
        })),
        open: ofEntry.filter((row) => row.frozenAt === null).length,
        suggested: hasOwnOpenReview(ofEntry, viewerId) ? [] : await selectSuggested(db, kit, entry, locale),
      };
    }),
  );
}

/** Independent first holds for managers who review as well: until their own is frozen, they see nobody else's. */
function shownReviews(rows: NamedReview[], viewerId: string): NamedReview[] {
  if (hasOwnOpenReview(rows, viewerId)) return [];
  return rows.filter((row) => row.frozenAt !== null);
}

const hasOwnOpenReview = (rows: NamedReview[], viewerId: string): boolean =>
  rows.some((row) => row.reviewerId === viewerId && row.frozenAt === null);

async function selectSuggested(
  db: Db,
  kit: Kit,
  entry: CandidateEntryRow,
  locale: Locale,
): Promise<SuggestedRange[]> {
  const grade = entry.submissionId === null ? null : await selectOptionalGrade(db, entry.submissionId);
  // Where nothing was checked, as in a design, nothing is suggested.
  if (grade === null || grade.checks.length === 0) return [];
  const evidence = evaluateEvidence(kit.evidenceMap, grade.checks, locale);
  return suggestRanges(kit.evidenceMap, kit.framework, kit.rubric, evidence, locale);
}
