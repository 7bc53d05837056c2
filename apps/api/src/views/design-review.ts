import {
  type DesignChallenge,
  type DesignReview,
  designEvidenceSource,
  type Kit,
  type Locale,
  type LocalizedText,
  levels,
  type RubricView,
} from '@holdout/contract';
import { describeSections } from './design-view.ts';

/** What a reviewer looks for in each section, and may go on to ask. */
export function describeDesignReview(challenge: DesignChallenge, locale: Locale): DesignReview {
  const { guide } = challenge;
  const inLocale = (texts: LocalizedText[]) => texts.map((text) => text[locale]);
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
