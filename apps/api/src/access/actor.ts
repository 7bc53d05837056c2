import type { Access, StaffRole } from '@holdout/contract';
import type { SessionRow } from '@holdout/db';
import { ORPCError } from '@orpc/server';

/** Who is asking. */
export type Actor = { kind: 'nobody' } | SessionRow;
export type Candidate = Extract<SessionRow, { kind: 'candidate' }>;
export type Staff = Extract<SessionRow, { kind: 'staff' }>;

/** The contract's rule, applied: 401 to nobody, 403 to the wrong kind. What has no rule is refused to everyone. */
export function refuseUnlessAllowed(actor: Actor, access: Access | 'undecided' | undefined): void {
  if (access === 'public') return;
  if (access === undefined || access === 'undecided') throw forbidden();
  if (actor.kind === 'nobody') throw new ORPCError('UNAUTHORIZED', { message: 'Please sign in.' });
  const kinds: readonly string[] = actor.kind === 'candidate' ? ['candidate'] : actor.roles;
  if (!kinds.some((kind) => access.some((allowed) => allowed === kind))) throw forbidden();
}

export function asCandidate(actor: Actor): Candidate {
  if (actor.kind !== 'candidate') throw forbidden();
  return actor;
}

export function asStaff(actor: Actor, role?: StaffRole): Staff {
  if (actor.kind !== 'staff' || (role !== undefined && !actor.roles.includes(role))) throw forbidden();
  return actor;
}

export function forbidden() {
  return new ORPCError('FORBIDDEN', { message: 'Your role may not do this.' });
}
