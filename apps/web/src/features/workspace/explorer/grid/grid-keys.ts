/** The cell that the keyboard is at. Row −1 is the header. */
export interface GridPlace {
  row: number;
  column: number;
}
interface GridExtent {
  rowCount: number;
  columnCount: number;
  /** Rows that fit on one screen. */
  pageRows: number;
}
interface Key {
  key: string;
  isCtrl: boolean;
}

/** Where a key leads, as in every spreadsheet; null for keys that do not move. */
export function moveInGrid({ key, isCtrl }: Key, from: GridPlace, extent: GridExtent): GridPlace | null {
  const lastRow = extent.rowCount - 1;
  const lastColumn = extent.columnCount - 1;
  const to = (row: number, column: number): GridPlace => ({
    row: Math.max(-1, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  const { row, column } = from;
  switch (key) {
    case 'ArrowDown':
      return to(isCtrl ? lastRow : row + 1, column);
    case 'ArrowUp':
      return to(isCtrl ? -1 : row - 1, column);
    case 'ArrowRight':
      return to(row, isCtrl ? lastColumn : column + 1);
    case 'ArrowLeft':
      return to(row, isCtrl ? 0 : column - 1);
    case 'PageDown':
      return to(row + extent.pageRows, column);
    case 'PageUp':
      return to(row - extent.pageRows, column);
    case 'Home':
      return to(isCtrl ? -1 : row, 0);
    case 'End':
      return to(isCtrl ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
