import { z } from 'zod';

/** Levels of a competency, lowest first. */
export const levels = ['junior', 'mid', 'senior', 'principal'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** Something that each level has. */
export const byLevel = <Cell extends z.ZodType>(cell: Cell) =>
  z.strictObject({ junior: cell, mid: cell, senior: cell, principal: cell });

/** Id of a competency in a kit, such as `data-features`. Kits may be remixed, so this is no closed list. */
export const CompetencyId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
export type CompetencyId = z.infer<typeof CompetencyId>;

/** What the checks suggest for one competency. Never a score; people decide. */
export const SuggestedRange = z.object({
  competency: CompetencyId,
  /** Lowest and highest level the evidence fits; 'below' = below the lowest level that was looked at; null = not enough to tell. */
  low: z.union([Level, z.literal('below')]).nullable(),
  high: z.union([Level, z.literal('below')]).nullable(),
  /** True when levels above `high` were not looked at closely enough. */
  isOpenAbove: z.boolean(),
  /** In words, for example "junior to mid; higher not looked at". */
  text: z.string(),
  /** The items behind it, heaviest first. */
  items: z.array(
    z.object({
      id: z.string(),
      level: Level,
      stance: z.enum(['for', 'against', 'unknown']),
      statement: z.string(),
      weight: z.number(),
    }),
  ),
});
export type SuggestedRange = z.infer<typeof SuggestedRange>;
