import { z } from 'zod';
import { toProblem } from './problem.ts';

/** Why a save did not go through, as far as the saving itself must care. */
export type SaveFailure =
  | { kind: 'unreachable'; retryAfterMs?: number }
  | { kind: 'conflict' }
  | { kind: 'closed' }
  | { kind: 'signed_out' }
  | { kind: 'refused'; reason: string; path?: string };

/** Refused before it was sent. */
export class SaveRefused extends Error {
  constructor(readonly failure: Extract<SaveFailure, { kind: 'refused' }>) {
    super(failure.reason);
  }
}

const conflictCodes = ['REVISION_CONFLICT', 'DRAFT_CONFLICT'];
const closedCodes = ['ATTEMPT_CLOSED', 'ATTEMPT_NOT_STARTED', 'REVIEW_FROZEN'];
const Refusal = z.object({
  reason: z.string().optional(),
  problem: z.string().optional(),
  path: z.string().optional(),
});

export function toSaveFailure(error: unknown): SaveFailure {
  if (error instanceof SaveRefused) return error.failure;
  const problem = toProblem(error);
  switch (problem.kind) {
    case 'too_many':
      return { kind: 'unreachable', retryAfterMs: problem.retryAfterSeconds * 1000 };
    case 'unreachable':
    case 'server':
      return { kind: 'unreachable' };
    case 'signed_out':
    case 'forbidden':
    case 'not_found':
      return { kind: 'signed_out' };
    case 'refused': {
      if (conflictCodes.includes(problem.code)) return { kind: 'conflict' };
      if (closedCodes.includes(problem.code)) return { kind: 'closed' };
      const { reason, problem: detail, path } = Refusal.safeParse(problem.data).data ?? {};
      return { kind: 'refused', reason: reason ?? detail ?? problem.code, path };
    }
  }
}
