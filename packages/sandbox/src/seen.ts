import { storableText } from '@holdout/contract';
import { z } from 'zod';

/**
 * What the driver read from its own cgroup and its disk after a request. The driver is process 1 and cannot be reached
 * by candidate code, so this can be believed; null where the engine's cgroup cannot be read.
 */
export const Seen = z.strictObject({
  oomKills: z.number().nullable(),
  forkRefusals: z.number().nullable(),
  memoryPeak: z.number().nullable(),
  memoryNow: z.number().nullable(),
  cpuMs: z.number().nullable(),
  isDiskFull: z.boolean(),
});
export type Seen = z.infer<typeof Seen>;

/** The driver's answer to a request that ran candidate code. The code's own claim is the blob beside it. */
export const Answered = z.strictObject({
  type: z.literal('answered'),
  id: z.string(),
  seen: Seen,
  isBomb: z.boolean(),
  violation: z.string().optional(),
  ended: z.strictObject({ exitCode: z.number().nullable(), signal: z.number().nullable() }).optional(),
});
export type Answered = z.infer<typeof Answered>;

/** What the driver saw so far of a question that takes long. */
export const Report = z.strictObject({ type: z.literal('report'), id: z.string(), seen: Seen });

export const Renewed = z.strictObject({
  type: z.literal('renewed'),
  id: z.string(),
  isReady: z.boolean(),
  seen: Seen,
});

/** Names are the candidate's own; of the 300 characters that Python counts each may be two here. */
const ForeignPath = z.string().max(600).transform(storableText);

export const Figures = z.strictObject({
  type: z.literal('figures'),
  id: z.string(),
  paths: z.array(ForeignPath),
  leftOut: z.array(
    z.strictObject({ path: ForeignPath, reason: z.enum(['too_many', 'too_large', 'no_file']) }),
  ),
  leftOutCount: z.int().nonnegative(),
});
