import { type Challenge, type Kit, type Locale, levels, type RubricView } from '@holdout/contract';
import { describeDesignRubric } from './design-review.ts';

type Competency = RubricView['competencies'][number];

/** The rubric as a reviewer of one challenge sees it. */
export function describeRubric(kit: Kit, challenge: Challenge, locale: Locale): RubricView {
  if (challenge.kind === 'design') return describeDesignRubric(kit, challenge, locale);
  const { rubric } = kit;
  const challengeId = challenge.manifest.id;
  return {
    halves: rubric.halves.map((half) => ({
      id: half.id,
      title: half.title[locale],
      covers: half.covers[locale],
      anchors: half.anchors.map(({ value, text }) => ({ value, text: text[locale] })),
    })),
    competencies: rubric.competencies.map((one) => describeCompetency(kit, one, challengeId, locale)),
    plan: rubric.review_plan.map(({ minutes, text }) => ({ minutes, text: text[locale] })),
  };
}

function describeCompetency(
  kit: Kit,
  rubricCompetency: Kit['rubric']['competencies'][number],
  challengeId: string,
  locale: Locale,
): Competency {
  const { framework } = kit;
  const id = rubricCompetency.competency_id;
  const competency = framework.competencies.find((one) => one.id === id);
  if (competency === undefined) throw new Error(`The framework has no competency "${id}"`);
  const source = evidenceSourceOf(kit);
  return {
    id,
    name: competency.name[locale],
    focus: competency.focus[locale],
    observable: rubricCompetency.observable,
    highestLevel: rubricCompetency.highest_level,
    levels: levels.map((level) => {
      const cell = rubricCompetency.levels[level];
      const { descriptor, behaviours } = competency.levels[level];
      return {
        level,
        name: framework.levels.find((one) => one.id === level)?.name[locale] ?? level,
        descriptor: descriptor[locale],
        looksLike: cell.looks_like[locale],
        inChallenge: challengeId === 'churn' ? (cell.in_churn?.[locale] ?? null) : null,
        isRatable: cell.rate,
        behaviours: behaviours.filter(({ where }) => where === source).map(({ text }) => text[locale]),
      };
    }),
  };
}

/** Behaviours name where they can be seen; only those of this stage help here. */
function evidenceSourceOf({ process, rubric }: Kit): string | undefined {
  return process.stages.find((stage) => stage.id === rubric.stage)?.evidence_source;
}
