import { Instant } from '@holdout/contract';
import { z } from 'zod';

/** What the process of the typists is asked for. */
export const Order = z.object({
  /** Where the API listens, and how browsers call it. */
  address: z.url(),
  origin: z.url(),
  /** One invitation for each candidate; the attempts are prepared. */
  links: z.array(z.url()),
  /** What each finds in the file at the start, and types on. */
  text: z.string(),
  seconds: z.number().positive(),
});
export type Order = z.infer<typeof Order>;

/** A revision and the digest of all files in it. */
const SavedProject = z.object({ revision: z.int(), digest: z.string() });
export type SavedProject = z.infer<typeof SavedProject>;

export const TypistReport = z.object({
  /** Acknowledged while all were typing: when, from the start, and how long the answer took. */
  answers: z.array(z.object({ atMs: z.number(), ms: z.number() })),
  /** Every save that was acknowledged, in the order of the answers. */
  acknowledged: z.array(SavedProject),
  /** The same revisions as the server's history has them. */
  kept: z.array(SavedProject),
  /** The digest of what the candidate saw at the end, and what the workspace is opened with. */
  typed: z.string(),
  latest: SavedProject,
  /** Why saves were not acknowledged at once. */
  troubles: z.array(z.string()),
  /** Those that were pressed; all have completed. */
  runs: z.array(z.object({ queuedAt: Instant, startedAt: Instant })),
});
export type TypistReport = z.infer<typeof TypistReport>;

export const Report = z.object({
  typists: z.array(TypistReport),
  /** How late timers of this process were: what its own event loop may add to the answers. */
  loopDelayMs: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
});
export type Report = z.infer<typeof Report>;
