import { z } from 'zod';
import { manifestFields } from './challenge.ts';
import { byLevel, CompetencyId, Level } from './competency.ts';
import { answerPath } from './design-answer.ts';
import { findPathProblem } from './files.ts';
import { Locale, LocalizedText } from './text.ts';

/** A design challenge on disk: its texts stand in two files, one for each language, and are merged by id when read. */

export const SectionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,40}$/)
  .refine((id) => findPathProblem(answerPath(id)) === null, { error: 'cannot be the name of a file' });

/** `challenge.yaml` of a design challenge. */
export const DesignManifest = z.strictObject({
  ...manifestFields,
  kind: z.literal('design'),
  /** In the order in which they are read and answered. */
  sections: z.array(SectionId).min(1).max(40),
});
export type DesignManifest = z.infer<typeof DesignManifest>;

/** The evidence source of a kit's framework that a design is. */
export const designEvidenceSource = 'system-design';

const Texts = z.array(LocalizedText);
/** Names an indicator or a curveball in what reviewers record. */
const ReviewId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** `sections.{en,fr}.yaml`: what a candidate reads about each section. */
export const DesignSections = z.strictObject({
  sections: z.array(
    z.strictObject({
      id: SectionId,
      title: LocalizedText,
      suggested_minutes: z.int().positive().max(600),
      guidance: Texts,
    }),
  ),
});
export type DesignSections = z.infer<typeof DesignSections>;

/** `hidden/review.{en,fr}.yaml`: what a reviewer looks for. Never for candidates. */
export const DesignGuide = z.strictObject({
  how_to_review: Texts,
  level_focus: byLevel(LocalizedText),
  sections: z.array(
    z.strictObject({
      id: SectionId,
      probes: Texts,
      indicators: z.array(
        z.strictObject({ id: ReviewId, competency_id: CompetencyId, level: Level, text: LocalizedText }),
      ),
      warning_signs: Texts,
    }),
  ),
  curveballs: z.array(z.strictObject({ id: ReviewId, text: LocalizedText, listen_for: LocalizedText })),
  level_anchors: z
    .array(z.strictObject({ competency_id: CompetencyId, levels: byLevel(LocalizedText) }))
    .min(1),
});
export type DesignGuide = z.infer<typeof DesignGuide>;

/** `proofs/<name>/expected.yaml` of a design: what a careful reader sees in this answer. For people, not for a machine. */
export const DesignExpectation = z.strictObject({
  about: z.string(),
  level: Level,
  locale: Locale,
  indicators: z.record(ReviewId, z.enum(['seen', 'partly', 'not_seen'])),
});
export type DesignExpectation = z.infer<typeof DesignExpectation>;
