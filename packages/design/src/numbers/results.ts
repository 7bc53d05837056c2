import type { Piece } from './explain.ts';
import type { Comparison } from './parse.ts';
import type { KeyProblem } from './prepare.ts';
import type { NumberProblem } from './problem.ts';
import type { Figure, Quantity } from './quantity.ts';
import type { Unit } from './units.ts';

/** Nothing is written, or it waits for rows without a value (by their names), or something is wrong. */
type NoResult =
  | { kind: 'empty' }
  | { kind: 'waiting'; missing: readonly string[] }
  | { kind: 'problem'; problem: NumberProblem };

interface Shown {
  /** The formula with its figures put in. */
  arithmetic: readonly Piece[];
  /** Rows without a value that a sum passed over, by their names. */
  leftOut: readonly string[];
}

export interface RowValue extends Shown {
  kind: 'value';
  quantity: Quantity;
  unit: Unit | null;
  figure: Figure;
}

export interface Verdict extends Shown {
  kind: 'verdict';
  holds: boolean;
  comparison: Comparison;
  left: Figure;
  right: Figure;
  /** How far apart they are, never negative. */
  difference: Figure;
}

export type RowResult = { keyProblem: KeyProblem | null } & (NoResult | RowValue);
export type CheckResult = NoResult | Verdict;

export interface Calculation {
  /** By the ids of the rows. */
  rows: ReadonlyMap<string, RowResult>;
  checks: ReadonlyMap<string, CheckResult>;
}
