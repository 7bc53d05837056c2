import type { ComparisonView, Locale, RubricHalfId } from '@holdout/contract';
import { type Db, type RoleRow, RowNotFound, selectCandidateEntries } from '@holdout/db';
import { compareRatings } from '@holdout/rubric';
import type { Shelf } from '../shelf.ts';
import { describeCandidate } from '../views/candidate-entry.ts';
import { challengeTitles, toRoleSummary } from '../views/role-view.ts';
import { type Compared, selectCompared } from './select-compared.ts';

/** Candidates of one role side by side. No total, no order; who is asked for twice or is not of this role is not there. */
export async function describeComparison(
  shelf: Shelf,
  db: Db,
  ask: { role: RoleRow; candidateIds: string[]; locale: Locale; viewerId: string },
): Promise<ComparisonView> {
  const { role, locale } = ask;
  const [entries, kit, titleOf] = await Promise.all([
    selectCandidateEntries(db, role.id),
    shelf.kit(role.kitId),
    challengeTitles(shelf, locale),
  ]);
  const chosen = [...new Set(ask.candidateIds)].map((id) => {
    const entry = entries.find((one) => one.candidateId === id);
    if (entry === undefined) throw new RowNotFound('candidate');
    return entry;
  });
  const compared = await selectCompared(db, kit, chosen, ask.viewerId, locale);
  return {
    role: toRoleSummary(role, entries.length),
    candidates: await Promise.all(chosen.map((entry) => describeCandidate(db, entry, titleOf))),
    competencies: kit.framework.competencies.map((competency) => ({
      id: competency.id,
      name: competency.name[locale],
      target: role.targets.find((target) => target.competency === competency.id)?.level ?? null,
      ...compareCompetency(compared, competency.id, locale),
    })),
    halves: kit.rubric.halves.map((half) => ({
      half: half.id,
      title: half.title[locale],
      cells: compared.map((one) => ({
        candidateId: one.entry.candidateId,
        values: valuesOfHalf(one, half.id),
      })),
    })),
    openReviews: compared.map(({ entry, open }) => ({ candidateId: entry.candidateId, open })),
  };
}

function compareCompetency(compared: Compared[], competency: string, locale: Locale) {
  const names = new Map(compared.map(({ entry }) => [entry.candidateId, entry.name]));
  const ratings = compared.map((one) => ratingsOf(one, competency));
  const { cells, pairs } = compareRatings(
    compared.map(({ entry }, index) => ({
      candidateId: entry.candidateId,
      levels: (ratings[index] ?? []).map((rating) => rating.level),
    })),
    locale,
    (id) => names.get(id) ?? id,
  );
  return {
    cells: cells.map((cell, index) => {
      const suggested = compared[index]?.suggested.find((range) => range.competency === competency);
      const { low, high, text } = suggested ?? { low: null, high: null, text: '' };
      return {
        candidateId: cell.candidateId,
        ratings: ratings[index] ?? [],
        range: cell.range,
        suggested: suggested === undefined ? null : { low, high, text },
        agreement: cell.agreement,
        sources: cell.sources,
      };
    }),
    pairs,
  };
}

function ratingsOf({ reviews }: Compared, competency: string) {
  return reviews.flatMap(({ reviewer, ratings }) => {
    const rating = ratings.find((one) => one.competency === competency);
    if (rating === undefined) return [];
    return [{ reviewer, level: rating.level, reason: rating.reason, evidence: rating.evidence }];
  });
}

function valuesOfHalf({ reviews }: Compared, half: RubricHalfId) {
  return reviews.flatMap(({ reviewer, halves }) => {
    const rating = halves.find((one) => one.half === half);
    return rating === undefined ? [] : [{ reviewer, value: rating.value, reason: rating.reason }];
  });
}
