import { z } from 'zod';
import { Id } from './text.ts';

/** A tiny run in the sandbox before the start. Waiting is an answer as well: no machine has taken it yet. */
export const SystemCheckView = z.object({
  id: Id,
  state: z.enum(['waiting', 'passed', 'failed']),
  /** From asking to the answer, by the server's clock. */
  tookMs: z.int().nullable(),
});
export type SystemCheckView = z.infer<typeof SystemCheckView>;
