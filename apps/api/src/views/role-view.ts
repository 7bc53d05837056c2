import type { Locale, RoleSummary, RoleView } from '@holdout/contract';
import {
  type Db,
  type RoleRow,
  selectCandidateEntries,
  selectErasures,
  selectRole,
  selectRoleReviewers,
} from '@holdout/db';
import type { Shelf } from '../shelf.ts';
import { describeCandidate } from './candidate-entry.ts';

export function toRoleSummary(role: RoleRow, candidateCount: number): RoleSummary {
  const { id, title, kitId: kit, isDemo } = role;
  return { id, title, kit, isDemo, candidateCount, createdAt: role.createdAt.toISOString() };
}

/** The titles of challenges in one language; the id where a folder is gone or broken. */
export async function challengeTitles(shelf: Shelf, locale: Locale): Promise<(id: string) => string> {
  const { challenges } = await shelf.catalog();
  return (id) => challenges.find(({ manifest }) => manifest.id === id)?.manifest.title[locale] ?? id;
}

export async function describeRole(shelf: Shelf, db: Db, roleId: string, locale: Locale): Promise<RoleView> {
  const role = await selectRole(db, roleId);
  const [reviewers, entries, erasures, kit, titleOf] = await Promise.all([
    selectRoleReviewers(db, roleId),
    selectCandidateEntries(db, roleId),
    selectErasures(db, roleId),
    shelf.kit(role.kitId),
    challengeTitles(shelf, locale),
  ]);
  const nameOf = (id: string) =>
    kit.framework.competencies.find((competency) => competency.id === id)?.name[locale] ?? id;
  return {
    ...toRoleSummary(role, entries.length),
    targets: role.targets.map(({ competency, level }) => ({ competency, level, name: nameOf(competency) })),
    challenges: role.challengeIds.map((id) => ({ id, title: titleOf(id) })),
    reviewers: reviewers.map(({ id, name }) => ({ id, name })),
    candidates: await Promise.all(entries.map((entry) => describeCandidate(db, entry, titleOf))),
    erasures: erasures.map(({ id, invitedAt, erasedAt }) => ({
      id,
      invitedAt: invitedAt.toISOString(),
      erasedAt: erasedAt.toISOString(),
    })),
  };
}
