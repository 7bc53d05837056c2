import { type NumberGroup, type NumberRow, type NumbersSheet, numberGroups } from '@holdout/contract';
import { groupBy } from '../group-by.ts';
import { type Expression, functionNames, parseFormula, partsOf } from './parse.ts';
import { attempt, Stop, type Tried } from './problem.ts';
import { isName } from './tokens.ts';
import { findUnit } from './units.ts';

/** Why formulas cannot call a row by its key. */
export type KeyProblem = 'not_a_name' | 'reserved' | 'taken';

export interface PreparedRow {
  row: NumberRow;
  isFormula: boolean;
  /** Null where nothing has been written. */
  parsed: Tried<Expression> | null;
  mentions: Mentions;
  keyProblem: KeyProblem | null;
}

/** What formulas speak of. */
export interface Mentions {
  names: ReadonlySet<string>;
  groups: ReadonlySet<NumberGroup>;
}

export interface PreparedSheet {
  rows: readonly PreparedRow[];
  byKey: ReadonlyMap<string, readonly PreparedRow[]>;
}

export function prepareSheet({ rows }: Pick<NumbersSheet, 'rows'>): PreparedSheet {
  const sameKey = groupBy(rows, ({ key }) => key);
  const prepared = rows.map((row): PreparedRow => {
    const parsed = parseValue(row.value);
    return {
      row,
      isFormula: row.value.trim().startsWith('='),
      parsed,
      mentions: mentionsOf(parsed?.result ? [parsed.result] : []),
      keyProblem: findKeyProblem(row.key) ?? (row.key !== '' && sameKey.get(row.key)?.[1] ? 'taken' : null),
    };
  });
  return { rows: prepared, byKey: groupBy(prepared, ({ row }) => row.key) };
}

/** A row without a key is fine: no formula needs it. */
export function findKeyProblem(key: string): Exclude<KeyProblem, 'taken'> | null {
  if (key === '') return null;
  const reserved: readonly string[] = [...functionNames, ...numberGroups];
  if (findUnit(key) || reserved.includes(key)) return 'reserved';
  return isName(key) ? null : 'not_a_name';
}

/** Without `=` only a number will do, so that a word typed into a value is not taken for a formula. */
function parseValue(value: string): Tried<Expression> | null {
  const text = value.trim();
  if (text === '') return null;
  return attempt(() => {
    // A blank instead of `=`, so that a problem is where the person sees it.
    if (text.startsWith('=')) return parseFormula(value.replace('=', ' '));
    const expression = parseFormula(value);
    if (!isFigure(expression)) throw new Stop({ kind: 'not_a_number' });
    return expression;
  });
}

function isFigure(expression: Expression): boolean {
  return expression.kind === 'negative' ? isFigure(expression.of) : expression.kind === 'figure';
}

export function mentionsOf(expressions: readonly Expression[]): Mentions {
  const parts = expressions.flatMap(partsOf);
  return {
    names: new Set(parts.flatMap((part) => (part.kind === 'name' ? [part.name] : []))),
    groups: new Set(parts.flatMap((part) => (part.kind === 'group' ? [part.group] : []))),
  };
}

/**
 * The rows that `sum(group)` adds. Not what the formula itself names, so that `sum(latency) <= budget` does not add the
 * budget; nor the row it stands in, nor other sums over the group, so that a total is not added to itself.
 */
export function listAddends(
  { rows }: PreparedSheet,
  group: NumberGroup,
  { names }: Mentions,
  askingRow: PreparedRow | null,
): PreparedRow[] {
  return rows.filter(
    (each) =>
      each.row.group === group &&
      each !== askingRow &&
      !names.has(each.row.key) &&
      !each.mentions.groups.has(group),
  );
}
