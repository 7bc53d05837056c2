import { z } from 'zod';
import { SuggestedRange } from './competency.ts';
import { Execution } from './execution.ts';
import { Digest, LocalizedText } from './text.ts';

/** What a check found. The meaning of each value stands in the kit's evidence map. */
export const checkResultValues = [
  'met',
  'partly',
  'not_met',
  'unclear',
  'unknown',
  'pessimistic',
  'not_run',
  'absent',
] as const;
export const CheckResultValue = z.enum(checkResultValues);
export type CheckResultValue = z.infer<typeof CheckResultValue>;

/** A number, word or short list a check measured, by name; what the sentences quote. */
export const Measures = z.record(
  z.string().max(60),
  z.union([
    z.number(),
    z.string().max(2000),
    z.boolean(),
    z.null(),
    z.array(z.union([z.number(), z.string().max(300), z.null()])).max(200),
  ]),
);
export type Measures = z.infer<typeof Measures>;

/** The four sentences of a check, in one language. */
export const CheckText = z.object({
  title: z.string(),
  did: z.string(),
  saw: z.string(),
  implies: z.string(),
  otherExplanations: z.array(z.string()),
});
export type CheckText = z.infer<typeof CheckText>;

/** A check result as stored: language-free facts and the sentences in every language. */
export const StoredCheckResult = z.object({
  id: z.string(),
  result: CheckResultValue,
  measures: Measures,
  text: z.object({ en: CheckText, fr: CheckText }),
});
export type StoredCheckResult = z.infer<typeof StoredCheckResult>;

/** A check result in one language, as the command line prints it and pages show it. */
export const CheckResult = CheckText.extend({
  id: z.string(),
  result: CheckResultValue,
  measures: Measures,
});
export type CheckResult = z.infer<typeof CheckResult>;

/** What part of code quality a finding speaks about. */
export const qualityAspects = [
  'structure',
  'simplicity',
  'naming',
  'types-and-docs',
  'errors',
  'duplication',
  'dead-code',
  'tests',
  'documentation',
  'style',
  'security',
] as const;
export const QualityAspect = z.enum(qualityAspects);
export type QualityAspect = z.infer<typeof QualityAspect>;

/** A place in the code worth a look. It is a fact with a place, never a verdict. */
export const Finding = z.object({
  path: z.string(),
  line: z.int().positive(),
  endLine: z.int().positive().optional(),
  /** Stable id: ruff's code such as `B006`, or ours such as `holdout/long-function`. */
  rule: z.string(),
  aspect: QualityAspect,
  message: z.string().max(1000),
});
export type Finding = z.infer<typeof Finding>;

/** A figure about one aspect, with what it means. */
export const QualityMeasure = z.object({
  name: z.string(),
  label: LocalizedText,
  value: z.number().nullable(),
  unit: z.string(),
});
export type QualityMeasure = z.infer<typeof QualityMeasure>;

export const Quality = z.object({
  aspects: z.array(
    z.object({
      aspect: QualityAspect,
      findingCount: z.int().nonnegative(),
      measures: z.array(QualityMeasure),
    }),
  ),
  findings: z.array(Finding),
  /** Suppression comments (`# noqa`, `# type: ignore`, …): masked before checking, listed here. */
  suppressions: z.array(z.object({ path: z.string(), line: z.int().positive(), text: z.string().max(300) })),
});
export type Quality = z.infer<typeof Quality>;

/** The value of one item of the evidence map, with the check results behind it. */
export const EvidenceItem = z.object({
  id: z.string(),
  /** 0 … 1, or null when a check behind it has no value. */
  value: z.number().min(0).max(1).nullable(),
  statement: z.string(),
  half: z.enum(['model', 'engineering']).nullable(),
  confidence: z.enum(['high', 'medium', 'low', 'reviewer']),
  checks: z.array(z.object({ id: z.string(), result: CheckResultValue })),
  supports: z.array(z.object({ competency: z.string(), level: z.string(), weight: z.number() })),
  otherExplanations: z.array(z.string()),
  gapTags: z.array(z.string()),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** What made a grade, so that anyone can make it again. `digest` covers every other field. */
export const Receipt = z.object({
  version: z.literal(1),
  submissionDigest: Digest,
  challenge: z.string(),
  challengeDigest: Digest,
  /** Null for a design: nothing of it runs, and nothing is drawn. */
  imageDigest: z.string().nullable(),
  kit: z.string(),
  kitDigest: Digest,
  /** Digest of the seed, not the seed: a receipt may be shown to a candidate. Null for a design. */
  seedDigest: Digest.nullable(),
  resultDigest: Digest,
  digest: Digest,
});
export type Receipt = z.infer<typeof Receipt>;

/** Did our machinery work. What the code did stands in the executions' outcomes, never here. */
export const JobReport = z.object({
  status: z.enum(['finished', 'failed']),
  reason: z.string().optional(),
});
export type JobReport = z.infer<typeof JobReport>;

/** A grade as stored with a submission. */
export const Grade = z.object({
  job: JobReport,
  executions: z.array(Execution),
  checks: z.array(StoredCheckResult),
  /** Null for a design: it has no code. */
  quality: Quality.nullable(),
  receipt: Receipt,
});
export type Grade = z.infer<typeof Grade>;
/** A grade of something that runs. */
export type PipelineGrade = Grade & { quality: Quality };

/** What `npm run grade -- … --json` prints. */
export const GradeReport = z.object({
  challenge: z.string(),
  seed: z.union([z.int(), z.string()]),
  submissionDigest: Digest,
  job: JobReport,
  executions: z.array(Execution),
  checks: z.array(CheckResult),
  quality: Quality,
  evidence: z.array(EvidenceItem),
  suggestedRanges: z.array(SuggestedRange),
  receipt: Receipt,
});
export type GradeReport = z.infer<typeof GradeReport>;
