import type { Locale, NumberRow } from '@holdout/contract';
import type { Scope } from './evaluate.ts';
import type { Figures } from './explain.ts';
import { listAddends, type Mentions, type PreparedRow, type PreparedSheet } from './prepare.ts';
import { Stop } from './problem.ts';
import type { RowResult } from './results.ts';
import type { Place } from './tokens.ts';

/** A sheet and what has been worked out of it so far. */
export interface Work {
  sheet: PreparedSheet;
  results: ReadonlyMap<string, RowResult>;
  locale: Locale;
}

export interface Lookup {
  scope: Scope;
  figures: Figures;
  /** Names of rows whose value is not there although it is needed, or was passed over by a sum. */
  missing: Set<string>;
  leftOut: Set<string>;
}

/** What one formula sees of the others. */
export function createLookup(work: Work, mentions: Mentions, askingRow: PreparedRow | null): Lookup {
  const { sheet, results, locale } = work;
  const missing = new Set<string>();
  const leftOut = new Set<string>();
  const addendsOf = (group: NumberRow['group']) => listAddends(sheet, group, mentions, askingRow);
  const quantityOf = ({ row }: PreparedRow, name: string, at: Place) => {
    const result = results.get(row.id);
    if (result?.kind === 'problem') throw new Stop({ kind: 'needs', name, at });
    if (result?.kind !== 'value') return null;
    for (const each of result.leftOut) leftOut.add(each);
    return result.quantity;
  };
  const figureOf = (row: PreparedRow | undefined) => {
    const result = row && results.get(row.row.id);
    return result?.kind === 'value' ? result.figure : null;
  };
  return {
    missing,
    leftOut,
    scope: {
      locale,
      find: (name, at) => {
        const [row, other] = sheet.byKey.get(name) ?? [];
        if (!row) throw new Stop({ kind: 'unknown_name', name, at });
        if (other) throw new Stop({ kind: 'ambiguous_name', name, at });
        const quantity = quantityOf(row, name, at);
        if (!quantity) missing.add(titleOf(row.row));
        return quantity;
      },
      listGroup: (group, at) => {
        const addends = addendsOf(group).map((row) => ({
          row,
          quantity: quantityOf(row, titleOf(row.row), at),
        }));
        const isNothing = addends.every(({ quantity }) => quantity === null);
        for (const { row, quantity } of addends)
          if (!quantity) (isNothing ? missing : leftOut).add(titleOf(row.row));
        return addends.map(({ quantity }) => quantity);
      },
    },
    figures: {
      find: (name) => figureOf(sheet.byKey.get(name)?.[0]),
      listGroup: (group) =>
        addendsOf(group)
          .map(figureOf)
          .filter((figure) => figure !== null),
    },
  };
}

export function titleOf({ name, key }: NumberRow): string {
  return name.trim() || key;
}
