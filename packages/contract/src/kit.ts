import { z } from 'zod';
import { byLevel, CompetencyId, Level } from './competency.ts';
import { CheckResultValue } from './grade.ts';
import { Digest, LocalizedText } from './text.ts';

/**
 * A kit is what one kind of role is assessed by: framework, rubric, evidence map, questions, process. It is data on
 * disk, English and French in two files, merged by id when read: each text here stands in both languages.
 */
const Text = LocalizedText;
const Texts = z.array(Text);
const KitId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);

export const Observable = z.enum(['main', 'some', 'little', 'none']);
export type Observable = z.infer<typeof Observable>;

export const Framework = z.strictObject({
  id: KitId,
  title: Text,
  role_summary: Text,
  default_target_level: Level,
  how_to_rate: Texts,
  levels: z.array(z.strictObject({ id: Level, name: Text, order: z.int(), scope: Text })),
  evidence_sources: z.array(z.strictObject({ id: KitId, name: Text, shows: Text })),
  observability: z.array(z.strictObject({ id: Observable, meaning: Text })),
  categories: z.array(z.strictObject({ id: KitId, name: Text, order: z.int(), description: Text })),
  competencies: z.array(
    z.strictObject({
      id: CompetencyId,
      name: Text,
      category: KitId,
      order: z.int(),
      focus: Text,
      observable_in: z.record(KitId, Observable),
      levels: byLevel(
        z.strictObject({
          descriptor: Text,
          behaviours: z.array(z.strictObject({ id: z.string(), where: KitId, text: Text })),
        }),
      ),
    }),
  ),
});
export type Framework = z.infer<typeof Framework>;

export const RubricHalfId = z.enum(['model', 'engineering']);
export type RubricHalfId = z.infer<typeof RubricHalfId>;

export const RubricContent = z.strictObject({
  id: KitId,
  title: Text,
  stage: KitId,
  applies_to: z.array(KitId),
  shown_to_candidates: z.boolean(),
  hidden_from_candidates: z.array(z.string()),
  evidence_map: KitId,
  note: Text,
  review_plan: z.array(z.strictObject({ id: KitId, minutes: z.int(), text: Text })),
  halves: z.array(
    z.strictObject({
      id: RubricHalfId,
      title: Text,
      weight: z.number(),
      covers: Text,
      anchors: z.array(z.strictObject({ value: z.int(), text: Text })),
    }),
  ),
  competencies: z.array(
    z.strictObject({
      competency_id: CompetencyId,
      observable: Observable,
      highest_level: Level.nullable(),
      levels: byLevel(
        z.strictObject({
          rate: z.boolean(),
          looks_like: Text,
          /** The sentence applied to the churn challenge. It names the traps: never for candidates. */
          in_churn: Text.optional(),
          evidence: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type RubricContent = z.infer<typeof RubricContent>;

export const EvidenceConfidence = z.enum(['high', 'medium', 'low', 'reviewer']);
export type EvidenceConfidence = z.infer<typeof EvidenceConfidence>;

const EvidenceMapItem = z.strictObject({
  id: z.string(),
  checks: z.array(z.string()),
  kind: z.enum(['contract', 'exact', 'statistical', 'timed', 'signal', 'human']),
  half: RubricHalfId.nullable(),
  statement_met: Text,
  statement_not_met: Text,
  supports: z.array(
    z.strictObject({ competency_id: CompetencyId, level: Level, weight: z.number().positive() }),
  ),
  confidence: EvidenceConfidence,
  other_explanations: Texts,
  gap_tags: z.array(z.string()),
});
export type EvidenceMapItem = z.infer<typeof EvidenceMapItem>;

const RuleTexts = z.strictObject({
  about: Text,
  item_value: Text,
  support: Text,
  enough: Text,
  reached: Text,
  range: Text,
  shown: Text,
  human: Text,
  combining: Text,
});
export const EvidenceMap = z.strictObject({
  id: KitId,
  rubric: KitId,
  applies_to: z.array(KitId),
  rule: RuleTexts.extend({
    result_values: z.record(CheckResultValue, z.number().nullable()),
    result_meanings: z.record(CheckResultValue, Text),
    observation_values: z.record(z.string(), z.number().nullable()),
    trust: z.record(EvidenceConfidence, z.number()),
  }),
  check_sources: z.array(z.strictObject({ id: KitId, name: Text })),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      source: KitId,
      context_only: z.boolean().default(false),
      optional: z.boolean().default(false),
      title: Text,
    }),
  ),
  gap_tags: z.array(z.strictObject({ id: KitId, label: Text })),
  items: z.array(EvidenceMapItem),
});
export type EvidenceMap = z.infer<typeof EvidenceMap>;

export const CompetencyQuestion = z.strictObject({
  id: z.string(),
  number: z.int(),
  category: KitId,
  competency_id: CompetencyId,
  level: Level,
  round: KitId,
  question: Text,
  positive_indicators: Texts,
  negative_indicators: Texts,
  probes: z.strictObject({ follow_up: Texts, up: Text, down: Text }),
  gap_tags: z.array(z.string()),
  minutes: z.int(),
});
export type CompetencyQuestion = z.infer<typeof CompetencyQuestion>;

export const AttitudeQuestion = z.strictObject({
  id: z.string(),
  number: z.int(),
  name: Text,
  definition: Text,
  round: KitId,
  question: Text,
  positive_indicators: Texts,
  negative_indicators: Texts,
  probes: Texts,
  related_red_flags: z.array(z.string()),
  minutes: z.int(),
});
export type AttitudeQuestion = z.infer<typeof AttitudeQuestion>;

const Sign = z.strictObject({ text: Text, see_in: KitId, evidence: z.array(z.string()) });
export const HiringProcess = z.strictObject({
  id: KitId,
  role: z.strictObject({ title: Text, summary: Text }),
  skills: z.array(z.strictObject({ id: KitId, name: Text })),
  observation_values: z.array(z.strictObject({ id: z.string(), label: Text, meaning: Text })),
  rounds: z.array(z.strictObject({ id: KitId, name: Text, stage: KitId })),
  stages: z.array(
    z.strictObject({
      id: KitId,
      order: z.int(),
      title: Text,
      minutes: z.int(),
      minutes_detail: Text.optional(),
      evidence_source: KitId,
      cover: Texts,
      look_for: Text,
      rounds: z.array(KitId),
      design_prompts: z.array(KitId).default([]),
      challenges: z.array(KitId).default([]),
      competencies: z.array(CompetencyId),
      reviewers_min: z.int(),
    }),
  ),
  what_to_look_for: z.array(
    z.strictObject({
      id: KitId,
      name: Text,
      text: Text,
      competencies: z.array(CompetencyId),
      see_in: z.array(KitId),
      signs_for: z.array(Sign),
      signs_against: z.array(Sign),
    }),
  ),
  interview_tips: z.array(
    z.strictObject({
      id: KitId,
      question: Text,
      tests: Text,
      competencies: z.array(CompetencyId),
      related_questions: z.array(z.string()),
      good_sounds_like: Texts,
      weak_sounds_like: Texts,
    }),
  ),
  red_flags_rule: Text,
  red_flags: z.array(
    z.strictObject({
      id: KitId,
      name: Text,
      text: Text,
      competencies: z.array(CompetencyId),
      signs: z.array(Sign),
      counter_check: z.strictObject({ do: Text, cleared_by: Text, ask: z.array(z.string()) }),
    }),
  ),
});
export type HiringProcess = z.infer<typeof HiringProcess>;

/** A kit as `readKit` gives it: every reference resolves, every text is there in both languages. */
export const Kit = z.strictObject({
  id: KitId,
  framework: Framework,
  rubric: RubricContent,
  evidenceMap: EvidenceMap,
  competencyQuestions: z.array(CompetencyQuestion),
  attitudeQuestions: z.array(AttitudeQuestion),
  process: HiringProcess,
  digest: Digest,
});
export type Kit = z.infer<typeof Kit>;
