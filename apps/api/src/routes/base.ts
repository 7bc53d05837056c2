import { contract } from '@holdout/contract';
import { RowNotFound, touchOptionalSession } from '@holdout/db';
import { implement, ORPCError } from '@orpc/server';
import { type Actor, refuseUnlessAllowed } from '../access/actor.ts';
import { atPractice } from '../access/at-practice.ts';
import type { ApiContext } from '../context.ts';

/** What a handler knows of the request besides its input. */
export interface RequestContext {
  app: ApiContext;
  sessionHash: string | null;
  /** Asked below `/api/practice`: the candidate is at a practice. */
  isPractice: boolean;
  /** Where the request comes from, for rate limits only. */
  place: string;
  /** Kept: the browser remembers it when it is closed. */
  setSession(secret: string, options?: { isKept: boolean }): void;
  clearSession(): void;
}

/**
 * The base of every handler: who is asking, and may they. It runs before the input is looked at, so that nobody learns
 * from a 400 what only others may ask.
 */
export const os = implement(contract)
  .$context<RequestContext>()
  .use(async ({ context, next, procedure }) => {
    const { access, inPractice } = procedure['~orpc'].meta;
    const { db } = context.app.connection;
    const person = await findActor(context);
    refuseUnlessAllowed(person, access);
    try {
      const actor = context.isPractice ? await atPractice(db, person, inPractice) : person;
      return await next({ context: { actor, db } });
    } catch (error) {
      if (error instanceof RowNotFound) {
        throw new ORPCError('NOT_FOUND', { message: 'There is nothing here.' });
      }
      throw error;
    }
  });

export async function findActor({ app, sessionHash }: RequestContext): Promise<Actor> {
  if (sessionHash === null) return { kind: 'nobody' };
  return (await touchOptionalSession(app.connection.db, sessionHash)) ?? { kind: 'nobody' };
}
