import type { DesignMarks, DesignReview, EvidenceLink, IndicatorMark, WarningMark } from '@holdout/contract';
import { sameLink } from '../evidence-link.ts';

export const noMarks: DesignMarks = { indicators: [], warnings: [] };

/** Null when the indicator was not looked at. */
export function markOf(marks: DesignMarks, indicator: string): IndicatorMark | null {
  return marks.indicators.find((mark) => mark.indicator === indicator) ?? null;
}

/** "Not looked at" (null) has no mark; what was linked goes with it. */
export function withState(
  marks: DesignMarks,
  indicator: string,
  state: IndicatorMark['state'] | null,
): DesignMarks {
  const others = marks.indicators.filter((mark) => mark.indicator !== indicator);
  if (state === null) return { ...marks, indicators: others };
  const evidence = markOf(marks, indicator)?.evidence ?? [];
  return { ...marks, indicators: [...others, { indicator, state, evidence }] };
}

/** A place in the answer for an indicator; who links the first one has seen it. */
export function withPlace(marks: DesignMarks, indicator: string, link: EvidenceLink): DesignMarks {
  const mark = markOf(marks, indicator) ?? { indicator, state: 'seen' as const, evidence: [] };
  if (mark.evidence.some((each) => sameLink(each, link))) return marks;
  const others = marks.indicators.filter((each) => each.indicator !== indicator);
  return { ...marks, indicators: [...others, { ...mark, evidence: [...mark.evidence, link] }] };
}

export function withoutPlace(marks: DesignMarks, indicator: string, link: EvidenceLink): DesignMarks {
  return {
    ...marks,
    indicators: marks.indicators.map((mark) =>
      mark.indicator === indicator
        ? { ...mark, evidence: mark.evidence.filter((each) => !sameLink(each, link)) }
        : mark,
    ),
  };
}

export function warningOf(marks: DesignMarks, section: string, sign: number): WarningMark | null {
  return marks.warnings.find((mark) => mark.section === section && mark.sign === sign) ?? null;
}

/** Null takes the warning sign back. */
export function withWarning(
  marks: DesignMarks,
  { section, sign }: Pick<WarningMark, 'section' | 'sign'>,
  counterCheck: string | null,
): DesignMarks {
  const others = marks.warnings.filter((mark) => mark.section !== section || mark.sign !== sign);
  if (counterCheck === null) return { ...marks, warnings: others };
  return { ...marks, warnings: [...others, { section, sign, counterCheck }] };
}

/** Sections where something was looked for and not, or only partly, seen: what a conversation should go on with. */
export function sectionsToAsk(marks: DesignMarks, { sections }: Pick<DesignReview, 'sections'>) {
  return sections.filter(({ indicators }) =>
    indicators.some(({ id }) => ['not_seen', 'partly'].includes(markOf(marks, id)?.state ?? '')),
  );
}
