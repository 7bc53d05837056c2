import { z } from 'zod';
import { RunKind } from './attempt.ts';
import { Level } from './competency.ts';
import { Limits } from './execution.ts';

/** What a candidate reads before the start and beside the work, in one language. Nothing hidden can be expressed here. */
const viewFields = {
  id: z.string(),
  version: z.string(),
  title: z.string(),
  summary: z.string(),
  workingHours: z.number(),
  aiPolicy: z.string(),
  /** Markdown. */
  statement: z.string(),
  /** Markdown; what each column of the data means. Null when the challenge has no data. */
  dictionary: z.string().nullable(),
  /** The rubric as candidates may see it. */
  rubric: z.object({
    /** None in a design: it is rated by competencies alone. */
    halves: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        covers: z.string(),
        anchors: z.array(z.object({ value: z.int(), text: z.string() })),
      }),
    ),
    competencies: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        levels: z.array(z.object({ level: Level, text: z.string(), isRated: z.boolean() })),
      }),
    ),
  }),
};

export const PipelineView = z.object({
  ...viewFields,
  kind: z.literal('pipeline'),
  entry: z.object({
    file: z.string(),
    functions: z.array(
      z.object({ name: z.string(), parameters: z.array(z.string()), isOptional: z.boolean() }),
    ),
  }),
  limits: z.object({ runs: z.record(RunKind, Limits), hiddenSeconds: z.number() }),
});
export type PipelineView = z.infer<typeof PipelineView>;

export const DesignView = z.object({
  ...viewFields,
  kind: z.literal('design'),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      suggestedMinutes: z.int(),
      guidance: z.array(z.string()),
    }),
  ),
});
export type DesignView = z.infer<typeof DesignView>;

export const ChallengeView = z.discriminatedUnion('kind', [PipelineView, DesignView]);
export type ChallengeView = z.infer<typeof ChallengeView>;
