import { z } from 'zod';
import { CompetencyId, Level } from './competency.ts';

/** A system design exercise of a kit. Its texts are English only so far. */
const texts = z.array(z.string());
export const DesignPrompt = z.strictObject({
  id: z.string(),
  title: z.string(),
  stage: z.string(),
  time_minutes: z.int(),
  written_part_minutes: z.int(),
  follow_up_minutes: z.int(),
  prompt: z.string(),
  facts: texts,
  level_focus: z.record(Level, z.string()),
  how_to_review: texts,
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      suggested_minutes: z.int(),
      guidance: texts,
      probes: texts,
      indicators: z.array(
        z.strictObject({ id: z.string(), competency_id: CompetencyId, level: Level, text: z.string() }),
      ),
      warning_signs: texts,
    }),
  ),
  curveballs: z.array(z.strictObject({ id: z.string(), text: z.string(), listen_for: z.string() })),
  level_anchors: z.array(
    z.strictObject({ competency_id: CompetencyId, levels: z.record(Level, z.string()) }),
  ),
});
export type DesignPrompt = z.infer<typeof DesignPrompt>;
