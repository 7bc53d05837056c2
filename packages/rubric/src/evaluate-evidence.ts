import type { CheckResultValue, EvidenceItem, EvidenceMap, EvidenceMapItem, Locale } from '@holdout/contract';

/** What a reviewer saw, by item: `seen`, `partly`, `not_seen`, `not_looked_at`. Absent = not looked at. */
export type Observations = Record<string, string>;

/**
 * Each item of the evidence map with its value: the mean over its checks, or none when one of them has none. Items that
 * only a person can see have none until somebody says what they saw.
 */
export function evaluateEvidence(
  map: EvidenceMap,
  checkResults: { id: string; result: CheckResultValue }[],
  locale: Locale,
  observations: Observations = {},
): EvidenceItem[] {
  const results = new Map(checkResults.map(({ id, result }) => [id, result]));
  return map.items.map((item) => {
    const checks = item.checks.map((id) => ({ id, result: results.get(id) ?? ('not_run' as const) }));
    const value =
      item.kind === 'human'
        ? (map.rule.observation_values[observations[item.id] ?? 'not_looked_at'] ?? null)
        : meanValue(checks.map(({ result }) => map.rule.result_values[result]));
    return {
      id: item.id,
      value,
      statement: statementOf(item, value)[locale],
      half: item.half,
      confidence: item.confidence,
      checks,
      supports: item.supports.map(({ competency_id, level, weight }) => ({
        competency: competency_id,
        level,
        weight,
      })),
      otherExplanations: item.other_explanations.map((text) => text[locale]),
      gapTags: item.gap_tags,
    };
  });
}

/** From this value on, an item speaks for the level it is linked to. */
export const speaksFor = 0.75;

function statementOf(item: EvidenceMapItem, value: number | null) {
  return value === null || value >= speaksFor ? item.statement_met : item.statement_not_met;
}

function meanValue(values: (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return values.length > 0 ? sum / values.length : null;
}
