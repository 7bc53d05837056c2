import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { ActorKind } from './people.ts';

/**
 * Every endpoint names who may call it in `access`; the server refuses what has no rule, and a test walks the contract
 * with every kind of actor. 404 is the answer for objects that are not one's own.
 */
export type Access = 'public' | readonly ActorKind[];
export interface EndpointMeta {
  access: Access | 'undecided';
  /**
   * What it does when it is asked below `/api/practice`: the same, or the same to the candidate's practice instead of the
   * work that counts. Without it, it is refused there.
   */
  inPractice?: 'same' | 'practice';
}

export const base = oc.$meta<EndpointMeta>({ access: 'undecided' }).errors({
  UNAUTHORIZED: { status: 401, message: 'Please sign in.' },
  FORBIDDEN: { status: 403, message: 'Your role may not do this.' },
  NOT_FOUND: { status: 404, message: 'There is nothing here.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: 'Too many requests. Please wait a little.',
    data: z.object({ retryAfterSeconds: z.int() }),
  },
});
export const open = base.meta({ access: 'public', inPractice: 'same' });
export const candidate = base.meta({ access: ['candidate'] });
/** What a workspace needs, that of a practice as well. */
export const workplace = base.meta({ access: ['candidate'], inPractice: 'practice' });
export const reviewer = base.meta({ access: ['reviewer'] });
export const manager = base.meta({ access: ['manager'] });
export const admin = base.meta({ access: ['admin'] });

export const empty = z.object({});
