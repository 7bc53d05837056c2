import {
  type ChallengeView,
  type DesignChallenge,
  type DesignView,
  type Kit,
  type Locale,
  levels,
} from '@holdout/contract';

/** What a candidate reads about the sections, key by key: what reviewers look for stands in the guide, apart from it. */
export function describeSections({ sections }: DesignChallenge, locale: Locale): DesignView['sections'] {
  return sections.map(({ id, title, suggested_minutes, guidance }) => ({
    id,
    title: title[locale],
    suggestedMinutes: suggested_minutes,
    guidance: guidance.map((text) => text[locale]),
  }));
}

/** The levels of the framework alone: what each looks like in this design is for reviewers. */
export function describeDesignRubricToCandidate(
  { framework }: Kit,
  { guide }: DesignChallenge,
  locale: Locale,
): ChallengeView['rubric'] {
  const rated = guide.level_anchors.map((anchor) => anchor.competency_id);
  return {
    halves: [],
    competencies: framework.competencies
      .filter(({ id }) => rated.includes(id))
      .map((competency) => ({
        id: competency.id,
        name: competency.name[locale],
        levels: levels.map((level) => ({
          level,
          text: competency.levels[level].descriptor[locale],
          isRated: true,
        })),
      })),
  };
}
