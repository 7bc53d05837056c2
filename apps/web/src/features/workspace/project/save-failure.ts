import { z } from 'zod';
import { type Problem, toProblem } from '../../../lib/problem.ts';

/** Why a save did not go through, as far as the saving itself must care. */
export type SaveFailure =
  | { kind: 'unreachable'; retryAfterMs?: number }
  | { kind: 'conflict' }
  | { kind: 'closed' }
  | { kind: 'signed_out' }
  | { kind: 'refused'; reason: string };

const TooLarge = z.object({ reason: z.string() });

export function toSaveFailure(error: unknown): SaveFailure {
  const problem: Problem = toProblem(error);
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
    case 'refused':
      if (problem.code === 'REVISION_CONFLICT') return { kind: 'conflict' };
      if (problem.code === 'ATTEMPT_CLOSED' || problem.code === 'ATTEMPT_NOT_STARTED')
        return { kind: 'closed' };
      return { kind: 'refused', reason: TooLarge.safeParse(problem.data).data?.reason ?? problem.code };
  }
}
