import { isMissing } from '../values/missing.ts';
import { type DateOrder, dayMs, isWholeDay, readDateInColumn } from '../values/read-date.ts';
import { readNumber } from '../values/read-number.ts';
import type { Condition } from './condition.ts';

type Holds = (cell: string | null) => boolean;

export function compileCondition(condition: Condition, order: DateOrder): Holds {
  switch (condition.kind) {
    case 'missing':
      return isMissing;
    case 'present':
      return (cell) => !isMissing(cell);
    case 'contains': {
      const wanted = condition.text.toLowerCase();
      return (cell) => cell?.toLowerCase().includes(wanted) ?? false;
    }
    case 'equals': {
      const wanted = condition.value;
      const number = readNumber(wanted);
      if (number === null) return (cell) => cell === wanted;
      return (cell) => cell === wanted || (cell !== null && readNumber(cell) === number);
    }
    case 'between':
      return compileBetween(readBound(condition.from, order), readBound(condition.to, order), order);
  }
}

export interface Bound {
  kind: 'number' | 'date';
  value: number;
}

/** A typed bound: a number, with a decimal point or comma, or a date. Null for nothing and for what is neither. */
export function readBound(typed: string, order: DateOrder): Bound | null {
  const text = typed.trim();
  const number = readNumber(text.replace(',', '.'));
  if (number !== null) return { kind: 'number', value: number };
  const date = readDateInColumn(text, order);
  return date === null ? null : { kind: 'date', value: date };
}

function compileBetween(from: Bound | null, to: Bound | null, order: DateOrder): Holds {
  const kind = from?.kind ?? to?.kind;
  const read = (cell: string) => (kind === 'date' ? readDateInColumn(cell, order) : readNumber(cell));
  const least = from?.value ?? Number.NEGATIVE_INFINITY;
  const most = to === null ? Number.POSITIVE_INFINITY : endOf(to);
  return (cell) => {
    const value = cell === null ? null : read(cell);
    return value !== null && value >= least && value <= most;
  };
}

/** "Up to the 5th" includes the 5th until midnight. */
function endOf({ kind, value }: Bound): number {
  return kind === 'date' && isWholeDay(value) ? value + dayMs - 1 : value;
}
