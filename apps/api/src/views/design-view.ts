import {
  type ChallengeView,
  type DesignChallenge,
  type DesignReview,
  type DesignView,
  designEvidenceSource,
  type Kit,
  type Locale,
  levels,
  type RubricView,
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

/** What a reviewer looks for in each section, and may go on to ask. */
export function describeDesignReview(challenge: DesignChallenge, locale: Locale): DesignReview {
  const { guide } = challenge;
  const inLocale = (texts: { en: string; fr: string }[]) => texts.map((text) => text[locale]);
  return {
    howToReview: inLocale(guide.how_to_review),
    levelFocus: levels.map((level) => ({ level, text: guide.level_focus[level][locale] })),
    // The loader has held the sections of both against the manifest: the same ones in the same order.
    sections: describeSections(challenge, locale).map((section, index) => {
      const { probes = [], indicators = [], warning_signs = [] } = guide.sections[index] ?? {};
      return {
        ...section,
        probes: inLocale(probes),
        indicators: indicators.map(({ id, competency_id, level, text }) => ({
          id,
          competency: competency_id,
          level,
          text: text[locale],
        })),
        warningSigns: inLocale(warning_signs),
      };
    }),
    curveballs: guide.curveballs.map(({ id, text, listen_for }) => ({
      id,
      text: text[locale],
      listenFor: listen_for[locale],
    })),
  };
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

/** The rubric of a design: the competencies that its guide has anchors for, at every level. */
export function describeDesignRubric(
  { framework }: Kit,
  { guide }: DesignChallenge,
  locale: Locale,
): RubricView {
  return {
    halves: [],
    competencies: framework.competencies.map((competency) => {
      const anchor = guide.level_anchors.find((one) => one.competency_id === competency.id);
      return {
        id: competency.id,
        name: competency.name[locale],
        focus: competency.focus[locale],
        observable: anchor ? (competency.observable_in[designEvidenceSource] ?? 'none') : 'none',
        highestLevel: anchor ? 'principal' : null,
        levels: framework.levels.map(({ id: level, name }) => {
          const { descriptor, behaviours } = competency.levels[level];
          return {
            level,
            name: name[locale],
            descriptor: descriptor[locale],
            looksLike: anchor?.levels[level][locale] ?? '',
            inChallenge: null,
            isRatable: anchor !== undefined,
            behaviours: behaviours
              .filter(({ where }) => where === designEvidenceSource)
              .map(({ text }) => text[locale]),
          };
        }),
      };
    }),
    plan: [],
  };
}
