/** A table as challenges have them, in any size: numbers, a date, categories, missing values, a mixed column. */
export function makeTable(rowCount: number, columnCount: number): string {
  const kinds = [
    (row: number, column: number) => String((row * 7919 + column * 31) % 1000),
    (row: number, column: number) => (((row * 104729 + column * 17) % 100_000) / 100).toFixed(2),
    (row: number) => new Date(Date.UTC(2023, 0, 1) + (row % 700) * 86_400_000).toISOString().slice(0, 10),
    (row: number) => ['prepaid', 'contract', 'family', ''][(row * 13) % 4] ?? '',
    (row: number) => (row % 50 === 0 ? `${row % 90} GB` : String(row % 90)),
  ];
  const names = ['id', ...Array.from({ length: columnCount - 1 }, (_, column) => `column_${column + 1}`)];
  const lines = [names.join(',')];
  for (let row = 0; row < rowCount; row += 1) {
    const cells = [String(row + 1)];
    for (let column = 1; column < columnCount; column += 1) {
      cells.push((kinds[(column - 1) % kinds.length] as (typeof kinds)[0])(row, column));
    }
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}
