import { z } from 'zod';
import { CompetencyId, Level } from './competency.ts';

const texts = z.array(z.string());

/** What a reviewer of a design looks for, in one language: section by section. Never for candidates. */
export const DesignReview = z.object({
  howToReview: texts,
  /** How much of the answer each level is expected to cover. */
  levelFocus: z.array(z.object({ level: Level, text: z.string() })),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      suggestedMinutes: z.int(),
      /** What the candidate was asked. */
      guidance: texts,
      /** Questions to go on with where something was not seen. */
      probes: texts,
      indicators: z.array(
        z.object({ id: z.string(), competency: CompetencyId, level: Level, text: z.string() }),
      ),
      warningSigns: texts,
    }),
  ),
  /** Changes of the task for the conversation afterwards. */
  curveballs: z.array(z.object({ id: z.string(), text: z.string(), listenFor: z.string() })),
});
export type DesignReview = z.infer<typeof DesignReview>;
