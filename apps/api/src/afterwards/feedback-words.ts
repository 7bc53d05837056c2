import type { Challenge, FeedbackEntry, Kit, Level, Locale, LocalizedText } from '@holdout/contract';
import type { FeedbackRow } from '@holdout/db';

export function nameOfCompetency(kit: Kit, competency: string): LocalizedText {
  const found = kit.framework.competencies.find((one) => one.id === competency);
  return found?.name ?? { en: competency, fr: competency };
}

/**
 * The words of a level that a candidate may read: those shown before the start, and never what it looks like in this
 * challenge, where its traps are spelt out.
 */
export function anchorOf(
  { rubric, framework }: Kit,
  { kind }: Challenge,
  competency: string,
  level: Level,
): LocalizedText {
  const inRubric = rubric.competencies.find((one) => one.competency_id === competency);
  const inFramework = framework.competencies.find((one) => one.id === competency);
  const isRubricShown = kind === 'pipeline' && rubric.shown_to_candidates;
  const shown = isRubricShown ? inRubric?.levels[level].looks_like : undefined;
  return shown ?? inFramework?.levels[level].descriptor ?? { en: '', fr: '' };
}

/** Ids of what is looked for in a challenge, and is no word for a candidate. */
export function hiddenIdsOf(challenge: Challenge): string[] {
  if (challenge.kind === 'pipeline') return challenge.manifest.checks;
  return challenge.guide.sections.flatMap(({ indicators }) => indicators.map(({ id }) => id));
}

export function toFeedbackEntries({ entries }: FeedbackRow, locale: Locale): FeedbackEntry[] {
  return entries.map(({ competency, level, name, anchor, sentence }) => ({
    competency,
    level,
    name: name[locale],
    anchor: anchor[locale],
    sentence,
  }));
}
