import { EvidenceMap, Framework, type Level, levels, RubricContent } from '@holdout/contract';

/** A kit with one competency, as small as a test needs it. Parsed, so that it cannot drift from the contract. */
const text = (en: string) => ({ en, fr: `${en} (fr)` });
const byLevel = <Cell>(cell: (level: Level) => Cell) =>
  Object.fromEntries(levels.map((level) => [level, cell(level)]));

export interface SmallItem {
  id: string;
  checks: string[];
  confidence?: 'high' | 'medium' | 'low' | 'reviewer';
  supports: [Level, number][];
}

export function smallMap(items: SmallItem[]): EvidenceMap {
  const rule = [
    'about',
    'item_value',
    'support',
    'enough',
    'reached',
    'range',
    'shown',
    'human',
    'combining',
  ];
  const values = {
    met: 1,
    partly: 0.5,
    not_met: 0,
    unclear: null,
    unknown: null,
    pessimistic: null,
    not_run: null,
    absent: null,
  };
  return EvidenceMap.parse({
    id: 'small-map',
    rubric: 'small',
    applies_to: [],
    rule: {
      ...Object.fromEntries(rule.map((name) => [name, text(name)])),
      result_values: values,
      result_meanings: Object.fromEntries(Object.keys(values).map((value) => [value, text(value)])),
      observation_values: { seen: 1, partly: 0.5, not_seen: 0, not_looked_at: null },
      trust: { high: 1, medium: 0.75, low: 0.25, reviewer: 1 },
    },
    check_sources: [],
    checks: [],
    gap_tags: [],
    items: items.map(({ id, checks, confidence = 'high', supports }) => ({
      id,
      checks,
      kind: checks.length === 0 ? 'human' : 'exact',
      half: 'model',
      statement_met: text(`${id} held`),
      statement_not_met: text(`${id} did not hold`),
      supports: supports.map(([level, weight]) => ({ competency_id: 'data-features', level, weight })),
      confidence,
      other_explanations: [],
      gap_tags: [],
    })),
  });
}

export const smallFramework = Framework.parse({
  id: 'small',
  title: text('Small'),
  role_summary: text('Small'),
  default_target_level: 'mid',
  how_to_rate: [],
  levels: levels.map((id, n) => ({ id, name: { en: id, fr: id }, order: n + 1, scope: text(id) })),
  evidence_sources: [],
  observability: [],
  categories: [],
  competencies: [
    {
      id: 'data-features',
      name: text('Data'),
      category: 'systems',
      order: 1,
      focus: text('Data'),
      observable_in: {},
      levels: byLevel((level) => ({ descriptor: text(level), behaviours: [] })),
    },
  ],
});

export function smallRubric(highest: Level | null): RubricContent {
  return RubricContent.parse({
    id: 'small',
    title: text('Small'),
    stage: 'coding-challenge',
    applies_to: [],
    shown_to_candidates: true,
    hidden_from_candidates: [],
    evidence_map: 'small-map',
    note: text('note'),
    review_plan: [],
    halves: [],
    competencies: [
      {
        competency_id: 'data-features',
        observable: 'main',
        highest_level: highest,
        levels: byLevel((level) => ({
          rate: highest !== null && levels.indexOf(level) <= levels.indexOf(highest),
          looks_like: text(level),
          evidence: [],
        })),
      },
    ],
  });
}
