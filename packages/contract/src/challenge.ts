import { z } from 'zod';
import type { RunKind } from './attempt.ts';
import type { Limits } from './execution.ts';
import { CheckResultValue } from './grade.ts';
import { LocalizedText } from './text.ts';

/** `challenge.yaml`: what a challenge folder says about itself. */
export const ChallengeId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** The shape of a value that candidate code may return. Anything else ends the call as `candidate_error`. */
export type Shape =
  | { type: 'number'; min?: number; max?: number }
  | { type: 'integer'; min?: number; max?: number }
  | { type: 'boolean' }
  | { type: 'string'; maxLength: number }
  | { type: 'null' }
  | { type: 'list'; of: Shape; length?: number; maxLength?: number }
  | { type: 'record'; of: Shape; maxKeys: number }
  | { type: 'object'; fields: Record<string, Shape>; optional?: string[]; allowOther?: boolean }
  | { type: 'any'; maxBytes: number }
  | { type: 'oneOf'; of: Shape[] };
export const Shape: z.ZodType<Shape> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('number'), min: z.number().optional(), max: z.number().optional() }),
    z.strictObject({ type: z.literal('integer'), min: z.number().optional(), max: z.number().optional() }),
    z.strictObject({ type: z.literal('boolean') }),
    z.strictObject({ type: z.literal('string'), maxLength: z.int().positive() }),
    z.strictObject({ type: z.literal('null') }),
    z.strictObject({
      type: z.literal('list'),
      of: Shape,
      length: z.int().nonnegative().optional(),
      maxLength: z.int().positive().optional(),
    }),
    z.strictObject({ type: z.literal('record'), of: Shape, maxKeys: z.int().positive() }),
    z.strictObject({
      type: z.literal('object'),
      fields: z.record(z.string(), Shape),
      optional: z.array(z.string()).optional(),
      allowOther: z.boolean().optional(),
    }),
    z.strictObject({ type: z.literal('any'), maxBytes: z.int().positive() }),
    z.strictObject({ type: z.literal('oneOf'), of: z.array(Shape).min(1) }),
  ]),
);

const Limit = z.strictObject({
  wall_seconds: z.number().positive().max(3600),
  memory_mb: z.int().min(128).max(8192),
  processes: z.int().min(8).max(512).default(64),
  output_kb: z.int().min(1).max(16_384).default(1024),
  disk_mb: z.int().min(8).max(1024).default(128),
  disk_entries: z.int().min(64).max(20_000).default(4096),
  cpus: z.number().positive().max(4).default(1),
});

/** What every `challenge.yaml` says. */
export const manifestFields = {
  format: z.literal(1),
  id: ChallengeId,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: LocalizedText,
  summary: LocalizedText,
  /** Honest working time in hours, and the days the invitation stays open by default. */
  working_hours: z.number().positive(),
  window_days: z.int().positive(),
  ai_policy: LocalizedText,
};

/** `challenge.yaml` of a pipeline challenge. */
export const PipelineManifest = z.strictObject({
  ...manifestFields,
  kind: z.literal('pipeline'),
  /** The file that holds the interface, and the functions that must be there. */
  entry: z.strictObject({
    file: z.string(),
    functions: z
      .array(
        z.strictObject({
          name: z.string(),
          parameters: z.array(z.string()),
          optional: z.boolean().default(false),
        }),
      )
      .min(1),
  }),
  /** Packages the driver imports before candidate code arrives. */
  preload: z.array(z.string().regex(/^[a-z_][a-z0-9_.]*$/i)).default([]),
  limits: z.strictObject({ run: Limit, visible: Limit, hidden: Limit, tests: Limit }),
  /** Seed used by the command line and by the proofs when none is given. */
  example_seed: z.string().default('1'),
  /** Evidence map of the kit that its checks feed. */
  evidence_map: z.string().optional(),
  /** Ids of all checks the hidden side reports, in the order they are shown. */
  checks: z.array(z.string()).min(1),
});
export type PipelineManifest = z.infer<typeof PipelineManifest>;

/** Limits as a challenge states them, in the units the sandbox takes. */
export function toLimits(limit: z.infer<typeof Limit>): Limits {
  return {
    wallMs: Math.round(limit.wall_seconds * 1000),
    memoryBytes: limit.memory_mb * 1024 * 1024,
    processes: limit.processes,
    outputBytes: limit.output_kb * 1024,
    diskBytes: limit.disk_mb * 1024 * 1024,
    diskEntries: limit.disk_entries,
    cpus: limit.cpus,
  };
}

/** The limits of each kind of run that a candidate can start. */
export function toRunLimits({ limits }: Pick<PipelineManifest, 'limits'>): Record<RunKind, Limits> {
  return {
    file: toLimits(limits.run),
    selection: toLimits(limits.run),
    'visible-checks': toLimits(limits.visible),
    'own-tests': toLimits(limits.tests),
  };
}

/** `checks.yaml`: the sentences of each check, with `{placeholders}` filled from its measures. */
export const CheckSentences = z.strictObject({
  title: z.string(),
  did: z.string(),
  /** By result value, or `any`. */
  saw: z.partialRecord(z.union([CheckResultValue, z.literal('any')]), z.string()),
  implies: z.partialRecord(z.union([CheckResultValue, z.literal('any')]), z.string()),
  other_explanations: z.array(z.string()).default([]),
});
export type CheckSentences = z.infer<typeof CheckSentences>;

/** `proofs/<name>/expected.yaml`: the result each check must give on every listed seed. */
export const ProofExpectation = z.strictObject({
  about: z.string(),
  seeds: z.array(z.string()).min(1),
  outcome: z.string().default('completed'),
  /** A single value, or the values that are all acceptable (statistical checks may be `unclear`). */
  checks: z.record(z.string(), z.union([CheckResultValue, z.array(CheckResultValue).min(1)])),
});
export type ProofExpectation = z.infer<typeof ProofExpectation>;
