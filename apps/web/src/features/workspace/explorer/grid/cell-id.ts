/** The id of a cell; row −1 is the header. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}
