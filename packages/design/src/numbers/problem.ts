import type { Place } from './tokens.ts';

/** Why a formula has no result; pages put it into words. `at` is where in the formula, if it is in there. */
export type NumberProblem =
  | { kind: 'unexpected'; found: string; at: Place }
  | { kind: 'unfinished'; at: Place }
  | { kind: 'unclear_number'; found: string; at: Place }
  | { kind: 'not_a_number' }
  | { kind: 'unknown_name'; name: string; at: Place }
  | { kind: 'unknown_function'; name: string; at: Place }
  | { kind: 'ambiguous_name'; name: string; at: Place }
  | { kind: 'unknown_unit'; name: string }
  | { kind: 'no_comparison' }
  /** These come back to themselves, in this order. */
  | { kind: 'circular'; names: readonly string[] }
  /** A row this one needs has a problem of its own. */
  | { kind: 'needs'; name: string; at: Place }
  /** Two things that cannot be added or compared. */
  | { kind: 'different'; left: string; right: string; at: Place }
  | { kind: 'wrong_unit'; has: string; wanted: string }
  | { kind: 'division_by_zero'; at: Place }
  | { kind: 'no_power'; at: Place }
  | { kind: 'too_large'; at: Place };

/** Carried out of the middle of a formula; never out of this folder. */
export class Stop extends Error {
  readonly problem: NumberProblem;
  constructor(problem: NumberProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export type Tried<Result> = { result: Result; problem: null } | { result: null; problem: NumberProblem };

/** Makes a value of a problem that stopped the work. */
export function attempt<Result>(work: () => Result): Tried<Result> {
  try {
    return { result: work(), problem: null };
  } catch (error) {
    if (error instanceof Stop) return { result: null, problem: error.problem };
    throw error;
  }
}
