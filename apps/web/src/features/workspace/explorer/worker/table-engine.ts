import { type CsvTable, readCell } from '../../../../lib/csv/csv-table.ts';
import type { Steps } from '../../../../lib/slices.ts';
import { type ColumnProfile, profileColumn } from '../profile/profile-column.ts';
import { type Arrangement, arrange } from '../view/arrange.ts';

/** Longer cells are sent to the page in part; the whole of one comes when it is asked for. */
const shownCellLength = 300;

/** Some rows of the current arrangement, for some columns next to each other. */
export interface RowBlock {
  /** For each, its number in the file, counted from 0. */
  rows: Uint32Array;
  /** The line of the file on which each begins. */
  lines: Uint32Array;
  /** One bit for each kind of problem, in the order of `problemKinds`. */
  problems: Uint8Array;
  /** Row by row; null where the row has no such cell. */
  cells: (string | null)[][];
}
export interface BlockPlace {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** A table with the rows of it that are shown, and their order. */
export function createTableEngine(table: CsvTable) {
  const profiles = new Map<number, ColumnProfile>();
  let shown: Uint32Array | null = null;
  const shownCount = () => shown?.length ?? table.rowCount;
  const rowAt = (place: number) => (shown === null ? place : (shown[place] as number));

  /** Over all rows, computed once; the type of a column does not depend on what is shown. */
  function* profileAll(column: number): Steps<ColumnProfile> {
    const known = profiles.get(column);
    if (known) return known;
    const profile = yield* profileColumn(table, column, null);
    profiles.set(column, profile);
    return profile;
  }

  return {
    shownCount,

    *arrange(arrangement: Arrangement): Steps<number> {
      const columns = arrangement.filters.map(({ column }) => column);
      if (arrangement.sort) columns.push(arrangement.sort.column);
      for (const column of columns) yield* profileAll(column);
      shown = yield* arrange(
        table,
        arrangement,
        (column) => profiles.get(column)?.dates?.order ?? 'month_first',
      );
      return shownCount();
    },

    readBlock({ fromRow, toRow, fromColumn, toColumn }: BlockPlace): RowBlock {
      const length = Math.max(0, Math.min(toRow, shownCount()) - fromRow);
      const rows = Uint32Array.from({ length }, (_, index) => rowAt(fromRow + index));
      const width = Math.max(0, Math.min(toColumn, table.columnCount) - fromColumn);
      return {
        rows,
        lines: rows.map((row) => table.recordLines[row + 1] as number),
        problems: Uint8Array.from(rows, (row) => table.rowProblems[row] as number),
        cells: Array.from(rows, (row) =>
          Array.from({ length: width }, (_, index) => shorten(readCell(table, row, fromColumn + index))),
        ),
      };
    },

    profileAll,
    /** How the rows are sorted changes nothing of it: what is first is first in the file. */
    profileShown: (column: number): Steps<ColumnProfile> =>
      shown === null || shown.length === table.rowCount
        ? profileAll(column)
        : profileColumn(table, column, shown.toSorted()),

    readCell: (row: number, column: number): string | null => readCell(table, row, column),

    /** The shown cells of a column, one on each line. */
    readColumn: (column: number): string =>
      Array.from({ length: shownCount() }, (_, place) => readCell(table, rowAt(place), column) ?? '').join(
        '\n',
      ),

    /** Where a row of the file stands among those shown; -1 when it is not shown. */
    locate: (row: number): number => (shown === null ? row : shown.indexOf(row)),
  };
}

function shorten(cell: string | null): string | null {
  return cell !== null && cell.length > shownCellLength ? `${cell.slice(0, shownCellLength)}…` : cell;
}
