import {
  type Challenge,
  type ChallengeView,
  type Kit,
  type Locale,
  levels,
  toRunLimits,
} from '@holdout/contract';
import { type Db, selectAttempt, selectRole } from '@holdout/db';
import type { Shelf } from '../shelf.ts';
import { describeDesignRubricToCandidate, describeSections } from './design-view.ts';
import { fillTerms } from './fill-terms.ts';

/** What a candidate reads before the start and beside the work; null until the candidate's world has been made. */
export async function describeChallenge(
  shelf: Shelf,
  db: Db,
  attemptId: string,
  locale: Locale,
): Promise<ChallengeView | null> {
  const attempt = await selectAttempt(db, attemptId);
  if (attempt.workspace === null) return null;
  const role = await selectRole(db, attempt.roleId);
  const [challenge, kit] = await Promise.all([shelf.challenge(attempt.challengeId), shelf.kit(role.kitId)]);
  const { manifest } = challenge;
  const common = {
    id: manifest.id,
    version: manifest.version,
    title: manifest.title[locale],
    summary: manifest.summary[locale],
    workingHours: manifest.working_hours,
    aiPolicy: manifest.ai_policy[locale],
    ...describeTexts(challenge, attempt.workspace.terms, locale),
  };
  if (challenge.kind === 'design') {
    return {
      ...common,
      kind: 'design',
      sections: describeSections(challenge, locale),
      rubric: describeDesignRubricToCandidate(kit, challenge, locale),
    };
  }
  const { entry, limits } = challenge.manifest;
  return {
    ...common,
    kind: 'pipeline',
    entry: {
      file: entry.file,
      functions: entry.functions.map(({ name, parameters, optional }) => ({
        name,
        parameters,
        isOptional: optional,
      })),
    },
    limits: { runs: toRunLimits({ limits }), hiddenSeconds: limits.hidden.wall_seconds },
    rubric: describeRubricToCandidate(kit, locale),
  };
}

export function describeTexts(challenge: Challenge, terms: Record<string, string>, locale: Locale) {
  const dictionary = challenge.kind === 'design' ? null : challenge.dictionary;
  return {
    statement: fillTerms(challenge.statement[locale], terms),
    dictionary: dictionary && fillTerms(dictionary[locale], terms),
  };
}

/** Built from what may be shown, key by key: what a challenge's traps are stands elsewhere in the rubric. */
function describeRubricToCandidate(kit: Kit, locale: Locale): ChallengeView['rubric'] {
  const { rubric, framework } = kit;
  if (!rubric.shown_to_candidates) return { halves: [], competencies: [] };
  return {
    halves: rubric.halves.map((half) => ({
      id: half.id,
      title: half.title[locale],
      covers: half.covers[locale],
      anchors: half.anchors.map(({ value, text }) => ({ value, text: text[locale] })),
    })),
    competencies: rubric.competencies
      .filter((competency) => competency.highest_level !== null)
      .map((competency) => ({
        id: competency.competency_id,
        name:
          framework.competencies.find((one) => one.id === competency.competency_id)?.name[locale] ??
          competency.competency_id,
        levels: levels.map((level) => ({
          level,
          text: competency.levels[level].looks_like[locale],
          isRated: competency.levels[level].rate,
        })),
      })),
  };
}
