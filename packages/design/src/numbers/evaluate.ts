import type { Locale, NumberGroup } from '@holdout/contract';
import type { Expression } from './parse.ts';
import { Stop } from './problem.ts';
import { calculateSign, type Quantity, requireSame, toQuantity } from './quantity.ts';
import type { Place } from './tokens.ts';

/** What a formula can see of its sheet. */
export interface Scope {
  locale: Locale;
  /** @throws Stop where the name has no quantity; null if it has no value yet */
  find: (name: string, at: Place) => Quantity | null;
  /** The rows that a sum over the group adds; of those without a value yet, null. */
  listGroup: (group: NumberGroup, at: Place) => readonly (Quantity | null)[];
}

/** @returns null if it needs a row that has no value yet */
export function evaluate(expression: Expression, scope: Scope): Quantity | null {
  const { at } = expression;
  switch (expression.kind) {
    case 'figure': {
      const quantity = toQuantity(expression.amount, expression.unit);
      if (!Number.isFinite(quantity.size)) throw new Stop({ kind: 'too_large', at });
      return quantity;
    }
    case 'unit':
      return toQuantity(1, expression.unit);
    case 'name':
      return scope.find(expression.name, at);
    case 'parentheses':
      return evaluate(expression.of, scope);
    case 'negative': {
      const of = evaluate(expression.of, scope);
      return of && { ...of, size: -of.size };
    }
    case 'binary': {
      const left = evaluate(expression.left, scope);
      const right = evaluate(expression.right, scope);
      return left && right && calculateSign(expression.sign, left, right, at, scope.locale);
    }
    case 'group': {
      const rows = scope.listGroup(expression.group, at).filter((each) => each !== null);
      return rows.length === 0 ? null : reduce(rows, add, at, scope);
    }
    case 'call': {
      const given = expression.given.map((each) => evaluate(each, scope));
      if (given.some((each) => each === null)) return null;
      return reduce(given as Quantity[], { sum: add, min: least, max: most }[expression.name], at, scope);
    }
  }
}

type Reducer = (a: Quantity, b: Quantity, at: Place, locale: Locale) => Quantity;
const add: Reducer = (a, b, at, locale) => calculateSign('+', a, b, at, locale);
const least: Reducer = (a, b) => (b.size < a.size ? b : a);
const most: Reducer = (a, b) => (b.size > a.size ? b : a);

function reduce(given: readonly Quantity[], reducer: Reducer, at: Place, { locale }: Scope): Quantity {
  return given.reduce((all, each) => {
    requireSame(all, each, at, locale);
    return reducer(all, each, at, locale);
  });
}
