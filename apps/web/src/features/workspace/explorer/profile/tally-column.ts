import { type CsvTable, readCell } from '../../../../lib/csv/csv-table.ts';
import type { Steps } from '../../../../lib/slices.ts';
import { kindOf, type ValueKind } from '../values/kind-of.ts';
import { isMissing } from '../values/missing.ts';

const rowsPerStep = 50_000;

export interface ValueCount {
  count: number;
  firstRow: number;
  kind: ValueKind;
}

/** How often each value of a column occurs, and where first. Everything else is computed from this. */
export interface Tally {
  rowCount: number;
  /** By the word that stands for it; null for cells that their row does not have. */
  missing: Map<string | null, number>;
  values: Map<string, ValueCount>;
}

/** Counts the column in the given rows; null means all. */
export function* tallyColumn(table: CsvTable, column: number, rows: Uint32Array | null): Steps<Tally> {
  const tally: Tally = { rowCount: rows?.length ?? table.rowCount, missing: new Map(), values: new Map() };
  for (let index = 0; index < tally.rowCount; index += 1) {
    const row = rows === null ? index : (rows[index] as number);
    const cell = readCell(table, row, column);
    if (cell === null || isMissing(cell)) tally.missing.set(cell, (tally.missing.get(cell) ?? 0) + 1);
    else {
      const seen = tally.values.get(cell);
      if (seen) seen.count += 1;
      else tally.values.set(cell, { count: 1, firstRow: row, kind: kindOf(cell) });
    }
    if (index % rowsPerStep === rowsPerStep - 1) yield index;
  }
  return tally;
}
