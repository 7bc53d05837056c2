import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { createLookup, type Work } from './look-up.ts';
import type { Expression } from './parse.ts';
import type { PreparedRow } from './prepare.ts';
import { attempt, Stop } from './problem.ts';
import { nameDimension, type Quantity, requireUnit, toFigure } from './quantity.ts';
import type { RowResult } from './results.ts';
import { isSameDimension, type Unit } from './units.ts';

/** Everything the row needs has been worked out before. */
export function calculateRow(prepared: PreparedRow, work: Work): RowResult {
  const { row, parsed, mentions, isFormula, keyProblem } = prepared;
  const lookup = createLookup(work, mentions, prepared);
  const { result, problem } = attempt((): RowResult => {
    const asked = requireUnit(row.unit);
    if (!parsed) return { kind: 'empty', keyProblem };
    if (parsed.problem) throw new Stop(parsed.problem);
    const expression = parsed.result;
    const quantity = evaluate(expression, lookup.scope);
    if (!quantity) return { kind: 'waiting', missing: [...lookup.missing], keyProblem };
    const own = isFormula ? null : unitIn(expression);
    const told = isFormula || own ? requireFit(quantity, asked, work) : inUnit(quantity, asked);
    const unit = asked ?? own;
    return {
      kind: 'value',
      quantity: told,
      unit,
      figure: toFigure(told, unit, work.locale),
      arithmetic: explain(expression, lookup.figures),
      leftOut: [...lookup.leftOut],
      keyProblem,
    };
  });
  return problem ? { kind: 'problem', problem, keyProblem } : result;
}

function unitIn(expression: Expression): Unit | null {
  if (expression.kind === 'negative') return unitIn(expression.of);
  return expression.kind === 'figure' ? expression.unit : null;
}

/** A number without a unit of its own is so many of what the row asks for. */
function inUnit({ size, dimension }: Quantity, asked: Unit | null): Quantity {
  return asked ? { size: size * asked.size, dimension: asked.dimension } : { size, dimension };
}

function requireFit(quantity: Quantity, asked: Unit | null, { locale }: Work): Quantity {
  if (!asked || isSameDimension(quantity.dimension, asked.dimension)) return quantity;
  throw new Stop({
    kind: 'wrong_unit',
    has: nameDimension(quantity.dimension, locale),
    wanted: asked.name,
  });
}
