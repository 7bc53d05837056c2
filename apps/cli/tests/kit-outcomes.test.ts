import path from 'node:path';
import { readKit } from '@holdout/catalog';
import type { CheckResultValue } from '@holdout/contract';
import { describeOverview, evaluateEvidence, suggestRanges } from '@holdout/rubric';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../src/config.ts';

/** The real kit against the outcomes that the churn challenge's design measured (section 11 there). */
const kit = await readKit(path.join(projectFolder, 'packages/rubric/kits/machine-learning-engineer'));
const all = (value: CheckResultValue) =>
  Object.fromEntries(kit.evidenceMap.checks.map(({ id }) => [id, value]));
const without = (value: CheckResultValue, ...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, value]));

const strong = { ...all('met'), R_claims_match: 'unclear' } satisfies Record<string, CheckResultValue>;
const leaky = {
  ...strong,
  ...without(
    'not_met',
    'M1_rank_skill',
    'M2_logloss_skill',
    'M3_leak_probe',
    'M5a_repeats_same',
    'M5b_repeats_respelled',
  ),
  ...without(
    'not_met',
    'M6_honest_metric',
    'M7_calibration',
    'M8_holds_two_months_on',
    'M9_group_65',
    'M13_missing_not_at_random',
  ),
  ...without('partly', 'M4_units', 'T_kill'),
  ...without('absent', 'X1_drift_report'),
};
const mediocre = {
  ...leaky,
  ...without('not_met', 'M4_units', 'T_kill', 'C11_artefact_MB', 'M11c_metric_edges', 'Q_types_docs'),
  ...without('partly', 'C6_schema'),
};
const brittle = {
  ...strong,
  ...without(
    'not_met',
    'C3_empty',
    'C4_row_alone',
    'C5_columns_types',
    'C7_unseen_category',
    'C8_nulls',
    'C10_latency_p95_ms',
  ),
  ...without('not_met', 'M10_same_seed', 'M9_group_65', 'M7_calibration', 'M11c_metric_edges', 'T_kill'),
  ...without('partly', 'C6_schema'),
  ...without('unknown', 'M5a_repeats_same', 'M5b_repeats_respelled', 'T_portable'),
  ...without('absent', 'X1_drift_report'),
};

function suggest(results: Record<string, CheckResultValue>, locale: 'en' | 'fr' = 'en') {
  const list = Object.entries(results).map(([id, result]) => ({ id, result }));
  const items = evaluateEvidence(kit.evidenceMap, list, locale);
  const ranges = suggestRanges(kit.evidenceMap, kit.framework, kit.rubric, items, locale);
  return { items, ranges: Object.fromEntries(ranges.map((range) => [range.competency, range])) };
}
const textsOf = (results: Record<string, CheckResultValue>) => {
  const { ranges } = suggest(results);
  return ['data-features', 'operations', 'model-development'].map((id) => ranges[id]?.text);
};

describe('suggested ranges of the kit', () => {
  it.each([
    [
      'strong',
      strong,
      ['mid; higher not looked at', 'mid; higher not looked at', 'mid; higher not looked at'],
    ],
    ['mediocre', mediocre, ['below mid', 'junior to mid; higher not looked at', 'junior']],
    ['leaky', leaky, ['below mid', 'junior to mid; higher not looked at', 'junior']],
    [
      'brittle',
      brittle,
      ['below mid to mid; higher not looked at', 'junior', 'junior to mid; higher not looked at'],
    ],
  ] as [string, Record<string, CheckResultValue>, string[]][])('%s', (_, results, texts) => {
    expect(textsOf(results)).toEqual(texts);
  });

  it('suggests nothing for the competencies that people and interviews must tell', () => {
    for (const results of [strong, leaky, mediocre, brittle] as Record<string, CheckResultValue>[])
      for (const id of ['governance-ethics', 'product-value', 'leadership', 'infrastructure', 'emerging-ai'])
        expect(suggest(results).ranges[id]).toMatchObject({
          low: null,
          high: null,
          text: 'not enough to tell',
        });
  });

  it('names first what a trusted check did not find', () => {
    const first = (results: Record<string, CheckResultValue>, id: string) =>
      suggest(results).ranges[id]?.items[0]?.id;
    expect(first(leaky, 'data-features')).toBe('ev-leak');
    expect(first(brittle, 'operations')).toBe('ev-alone');
  });

  it('sums a leaky submission up in words, in both languages', () => {
    const checks = Object.entries(leaky).map(([id, result]) => {
      const text = { title: id, did: '', saw: '', implies: '', otherExplanations: [] };
      return { id, result: result as CheckResultValue, measures: {}, ...text };
    });
    const [first] = describeOverview(checks, suggest(leaky).items, 'en');
    expect(first).toMatchObject({ tone: 'did_not_hold', checkIds: ['M3_leak_probe'] });
    expect(first?.text).toMatch(/^Predictions move when an id or a column filled after the event changes/);
    const french = describeOverview(checks, suggest(leaky, 'fr').items, 'fr');
    expect(french[0]?.text).toMatch(/^Les prédictions bougent quand change un identifiant/);
  });
});
