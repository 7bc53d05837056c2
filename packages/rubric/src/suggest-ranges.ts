import {
  type EvidenceItem,
  type EvidenceMap,
  type Framework,
  type Level,
  type Locale,
  levels,
  type RubricContent,
  type SuggestedRange,
} from '@holdout/contract';
import { speaksFor } from './evaluate-evidence.ts';

/** The rule's numbers, as `evidence-map.yaml` states them in words. */
const enoughPoints = 3;
const enoughShare = 0.5;
const reachedSupport = 0.7;
const rounding = 1e-9;

interface Link {
  item: EvidenceItem;
  level: string;
  /** Weight × trust. */
  points: number;
}

/** For each competency the levels that the evidence fits, or that there is not enough to tell. People decide. */
export function suggestRanges(
  map: EvidenceMap,
  framework: Framework,
  rubric: RubricContent,
  items: EvidenceItem[],
  locale: Locale,
): SuggestedRange[] {
  return framework.competencies.map(({ id }) => {
    const links = linksOf(map, items, id);
    const highest = rubric.competencies.find((one) => one.competency_id === id)?.highest_level ?? null;
    const range = findRange(links, highest);
    return {
      competency: id,
      low: range.low,
      high: range.high,
      isOpenAbove: range.isOpenAbove,
      text: describeRange(range, framework, locale),
      items: links
        .map(toRangeItem)
        .sort(mostTellingFirst)
        .map(({ item }) => item),
    };
  });
}

function linksOf(map: EvidenceMap, items: EvidenceItem[], competency: string): Link[] {
  return items.flatMap((item) =>
    item.supports
      .filter((support) => support.competency === competency)
      .map(({ level, weight }) => ({ item, level, points: weight * map.rule.trust[item.confidence] })),
  );
}

interface Range {
  low: Level | 'below' | null;
  high: Level | 'below' | null;
  isOpenAbove: boolean;
  /** The lowest level that was looked at. */
  first: Level | null;
}

/** Items without a value count as not met for the low end and as met for the high end. */
function findRange(links: Link[], highest: Level | null): Range {
  const low = climb(links, highest, 0);
  const high = climb(links, highest, 1);
  const isOpenAbove = (low.isCutOff || high.isCutOff) && high.reached !== null && high.reached !== 'below';
  return { low: low.reached, high: high.reached, isOpenAbove, first: high.first };
}

function climb(links: Link[], highest: Level | null, unknownCountsAs: 0 | 1) {
  let reached: Level | 'below' | null = null;
  let first: Level | null = null;
  for (const level of highest ? levels.slice(0, levels.indexOf(highest) + 1) : []) {
    const here = links.filter((link) => link.level === level);
    const total = sum(here, () => 1);
    if (total < enoughPoints - rounding) continue;
    const known = sum(here, ({ item }) => (item.value === null ? 0 : 1));
    if (known < enoughPoints - rounding || known < total * enoughShare - rounding)
      return { reached, first, isCutOff: true };
    first ??= level;
    reached ??= 'below';
    const support = sum(here, ({ item }) => item.value ?? unknownCountsAs) / total;
    if (support < reachedSupport - rounding) return { reached, first, isCutOff: false };
    reached = level;
  }
  return { reached, first, isCutOff: false };
}

const sum = (links: Link[], factor: (link: Link) => number) =>
  links.reduce((total, link) => total + link.points * factor(link), 0);

const words = {
  en: {
    notEnough: 'not enough to tell',
    below: (level: string) => `below ${level}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    open: '; higher not looked at',
  },
  fr: {
    notEnough: 'pas assez pour le dire',
    below: (level: string) => `sous ${level}`,
    between: (low: string, high: string) => `${low} à ${high}`,
    open: '\u202f; plus haut, non examiné',
  },
};

function describeRange(
  { low, high, isOpenAbove, first }: Range,
  framework: Framework,
  locale: Locale,
): string {
  const say = words[locale];
  if (low === null || high === null || first === null) return say.notEnough;
  const nameOf = (level: Level) =>
    (framework.levels.find((one) => one.id === level)?.name[locale] ?? level).toLocaleLowerCase(locale);
  const name = (end: Level | 'below') => (end === 'below' ? say.below(nameOf(first)) : nameOf(end));
  const text = low === high ? name(low) : say.between(name(low), name(high));
  return isOpenAbove ? text + say.open : text;
}

type RangeItem = SuggestedRange['items'][number];

function toRangeItem({ item, level, points }: Link): { item: RangeItem; isAlarm: boolean } {
  const stance = item.value === null ? 'unknown' : item.value >= speaksFor ? 'for' : 'against';
  return {
    item: { id: item.id, level: level as Level, stance, statement: item.statement, weight: points },
    isAlarm: stance === 'against' && item.confidence === 'high',
  };
}

/** What is not met and highly trusted comes first, then by weight; what was not looked at comes last. */
function mostTellingFirst(a: ReturnType<typeof toRangeItem>, b: ReturnType<typeof toRangeItem>): number {
  const rank = ({ item, isAlarm }: typeof a) => (isAlarm ? 0 : item.stance === 'unknown' ? 2 : 1);
  return rank(a) - rank(b) || b.item.weight - a.item.weight;
}
