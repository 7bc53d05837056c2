import type { Locale, NumbersSheet } from '@holdout/contract';
import { calculateCheck } from './calculate-check.ts';
import { calculateRow } from './calculate-row.ts';
import { titleOf } from './look-up.ts';
import { listAddends, type PreparedRow, type PreparedSheet, prepareSheet } from './prepare.ts';
import type { Calculation, RowResult } from './results.ts';

/** Works out every row and every check. Whatever a sheet holds, each of them has a result. */
export function calculate(sheet: NumbersSheet, locale: Locale): Calculation {
  const prepared = prepareSheet(sheet);
  const results = new Map<string, RowResult>();
  const work = { sheet: prepared, results, locale };
  const needs = new Map(prepared.rows.map((row) => [row, listNeeds(prepared, row)]));
  const pending = new Set(prepared.rows);
  const put = (row: PreparedRow, result: RowResult) => {
    results.set(row.row.id, result);
    pending.delete(row);
  };
  /** Until no row is left but those that need one that is left. */
  const settle = () => {
    let before: number;
    do {
      before = pending.size;
      for (const row of pending)
        if (!needs.get(row)?.some((each) => pending.has(each))) put(row, calculateRow(row, work));
    } while (pending.size < before);
  };
  settle();
  const circles = [...pending].map((row) => ({ row, circle: findCircle(row, needs) }));
  for (const { row, circle } of circles) {
    if (!circle) continue;
    const names = circle.map((each) => titleOf(each.row));
    put(row, { kind: 'problem', problem: { kind: 'circular', names }, keyProblem: row.keyProblem });
  }
  settle();
  return {
    rows: results,
    checks: new Map(sheet.checks.map((check) => [check.id, calculateCheck(check, work)])),
  };
}

function listNeeds(sheet: PreparedSheet, row: PreparedRow): PreparedRow[] {
  const named = [...row.mentions.names].flatMap((name) => sheet.byKey.get(name) ?? []);
  const added = [...row.mentions.groups].flatMap((group) => listAddends(sheet, group, row.mentions, row));
  return [...named, ...added];
}

/** The shortest way from a row back to itself. */
function findCircle(start: PreparedRow, needs: ReadonlyMap<PreparedRow, readonly PreparedRow[]>) {
  const ways: PreparedRow[][] = [[start]];
  const seen = new Set<PreparedRow>();
  for (const way of ways) {
    for (const next of needs.get(way.at(-1) as PreparedRow) ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}
