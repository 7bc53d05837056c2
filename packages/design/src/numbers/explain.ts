import type { NumberGroup } from '@holdout/contract';
import type { Expression, Sign } from './parse.ts';
import type { Figure } from './quantity.ts';

/** A part of a formula with its figures put in; pages write the figures in the reader's language. */
export type Piece = Figure | string;

/** Where the figures come from; of a row without a value, null. */
export interface Figures {
  find: (name: string) => Figure | null;
  listGroup: (group: NumberGroup) => readonly Figure[];
}

const shownSigns: Record<Sign, string> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': ' ^ ' };

/** `=requests * row_size * 1 day` as `1,200 /s × 2 kB × 1 day`. */
export function explain(expression: Expression, figures: Figures): Piece[] {
  switch (expression.kind) {
    case 'figure':
      return [{ amount: expression.amount, unit: expression.unit?.name ?? '' }];
    case 'unit':
      return [{ amount: 1, unit: expression.unit.name }];
    case 'name':
      return [figures.find(expression.name) ?? expression.name];
    case 'parentheses':
      return ['(', ...explain(expression.of, figures), ')'];
    case 'negative':
      return ['−', ...explainOperand(expression.of, figures)];
    case 'binary': {
      const { left, sign, right } = expression;
      return [...explainOperand(left, figures), shownSigns[sign], ...explainOperand(right, figures)];
    }
    case 'group':
      return join(
        figures.listGroup(expression.group).map((figure) => [figure]),
        ' + ',
      );
    case 'call': {
      const given = expression.given.map((each) => explain(each, figures));
      return [expression.name, '(', ...join(given, '; '), ')'];
    }
  }
}

/** A sum over a group is one thing where it was typed; with its figures put in it needs parentheses to stay one. */
function explainOperand(expression: Expression, figures: Figures): Piece[] {
  const pieces = explain(expression, figures);
  return expression.kind === 'group' && pieces.length > 1 ? ['(', ...pieces, ')'] : pieces;
}

function join(lists: readonly Piece[][], between: string): Piece[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [between, ...list]));
}
