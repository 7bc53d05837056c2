import type { NumberCheck } from '@holdout/contract';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { createLookup, type Work } from './look-up.ts';
import { type Comparison, type Expression, parseCheck } from './parse.ts';
import { mentionsOf } from './prepare.ts';
import { attempt } from './problem.ts';
import { requireSame, toFigure } from './quantity.ts';
import type { CheckResult } from './results.ts';
import type { Unit } from './units.ts';

/** Sums of decimal fractions miss by less than this, and nobody means so little. */
const tolerance = 1e-9;

export function calculateCheck({ text }: NumberCheck, work: Work): CheckResult {
  if (text.trim() === '') return { kind: 'empty' };
  const { result, problem } = attempt((): CheckResult => {
    const { left, comparison, right } = parseCheck(text);
    const { scope, figures, missing, leftOut } = createLookup(work, mentionsOf([left, right]), null);
    const [one, other] = [evaluate(left, scope), evaluate(right, scope)];
    if (!one || !other) return { kind: 'waiting', missing: [...missing] };
    requireSame(one, other, { start: left.at.start, end: right.at.end }, work.locale);
    const unit = unitOf(right, work) ?? unitOf(left, work);
    const apart = Math.abs(one.size - other.size);
    const isEqual = apart <= tolerance * Math.max(Math.abs(one.size), Math.abs(other.size));
    const difference = { size: isEqual ? 0 : apart, dimension: one.dimension };
    return {
      kind: 'verdict',
      holds: isEqual ? comparison.includes('=') : isAhead(comparison, one.size, other.size),
      comparison,
      left: toFigure(one, unit, work.locale),
      right: toFigure(other, unit, work.locale),
      difference: toFigure(difference, unit, work.locale),
      arithmetic: [...explain(left, figures), ` ${comparison} `, ...explain(right, figures)],
      leftOut: [...leftOut],
    };
  });
  return problem ? { kind: 'problem', problem } : result;
}

function isAhead(comparison: Comparison, left: number, right: number): boolean {
  if (comparison === '=') return false;
  return comparison.startsWith('<') ? left < right : left > right;
}

/** The unit somebody chose for this side of the comparison, if somebody did. */
function unitOf(expression: Expression, work: Work): Unit | null {
  if (expression.kind === 'figure') return expression.unit;
  if (expression.kind !== 'name') return null;
  const [row] = work.sheet.byKey.get(expression.name) ?? [];
  const result = row && work.results.get(row.row.id);
  return result?.kind === 'value' ? result.unit : null;
}
