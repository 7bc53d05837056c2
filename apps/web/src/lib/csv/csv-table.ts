/**
 * A CSV as its text and where each cell stands in it. Cells become strings when they are looked at: a file of 50 MB has
 * millions of them, and nobody looks at all at once. Record 0 is the header; row 0 is the record after it.
 */
export interface CsvTable extends CellPlaces {
  delimiter: Delimiter;
  header: readonly string[];
  rowCount: number;
  /** Every column that most rows have, also where the header has no name for it. */
  columnCount: number;
  /** Per record, the line of the file on which it begins, counted from 1. */
  recordLines: Uint32Array;
  problems: readonly CsvProblem[];
  /** Per row, one bit for each kind of problem, in the order of `problemKinds`. */
  rowProblems: Uint8Array;
}

/** A text and where its cells stand. */
export interface CellPlaces {
  text: string;
  /** Start of each cell of each record, one record after the other. */
  cellStarts: Uint32Array;
  /** Per record, the index of its first cell; one more at the end. */
  firstCells: Uint32Array;
  /** Per record, where its last cell ends. */
  recordEnds: Uint32Array;
  /** Cells whose opening quote is never closed: that quote is an ordinary character. */
  openQuotes: ReadonlySet<number>;
}

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const problemKinds = [
  'missing_cells',
  'extra_cells',
  'text_after_quote',
  'open_quote',
  'unreadable',
  'invisible',
  'long_cell',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** One kind of trouble: how many records have it, and where the first ones are. */
export interface CsvProblem {
  kind: ProblemKind | 'blank_line';
  count: number;
  places: readonly ProblemPlace[];
}
export interface ProblemPlace {
  line: number;
  /** Another one than `line` when a quote holds several lines together. */
  lastLine: number;
  /** Null for the header and for lines that are no row. */
  row: number | null;
}

export const quote = 34;

/** The cell as the file means it, without its quotes; null where the row ends before this column. */
export function readCell(table: CsvTable, row: number, column: number): string | null {
  return readRecordCell(table, row + 1, column);
}

/** The same by record, so also for the header. */
export function readRecordCell(places: CellPlaces, record: number, column: number): string | null {
  const { text, cellStarts, firstCells, recordEnds, openQuotes } = places;
  const cell = (firstCells[record] as number) + column;
  const next = firstCells[record + 1] as number;
  if (cell >= next) return null;
  const end = cell + 1 < next ? (cellStarts[cell + 1] as number) - 1 : (recordEnds[record] as number);
  return sliceCell(text, cellStarts[cell] as number, end, openQuotes.has(cell));
}

/** How many cells a record has. */
export function countCells(firstCells: Uint32Array, record: number): number {
  return (firstCells[record + 1] as number) - (firstCells[record] as number);
}

function sliceCell(text: string, start: number, end: number, isLiteral: boolean): string {
  if (isLiteral || text.charCodeAt(start) !== quote) return text.slice(start, end);
  const close = findClosingQuote(text, start);
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  return close + 1 < end ? inside + text.slice(close + 1, end) : inside;
}

/** Where the quote that opens at `start` closes; -1 when it never does. Two quotes in a row stand for one. */
export function findClosingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}
