import { type CsvProblem, type CsvTable, type Delimiter, readCell } from '../../../../lib/csv/csv-table.ts';
import { findDelimiter } from '../../../../lib/csv/find-delimiter.ts';
import { readCsv } from '../../../../lib/csv/read-csv.ts';
import { type DecodedText, decodeText, type Encoding } from '../../../../lib/decode-text.ts';
import { runInSlices } from '../../../../lib/slices.ts';
import { kindOf } from '../values/kind-of.ts';
import { isMissing } from '../values/missing.ts';

/** More text than this does not fit into what a tab may use together with its table. */
export const mostBytes = 250_000_000;

/** What the page needs to know of a file to draw it. */
export interface TableShape {
  rowCount: number;
  columns: ColumnHead[];
  bytes: number;
  encoding: Encoding;
  delimiter: Delimiter;
  problems: readonly CsvProblem[];
  /** Rows that are, character by character, a copy of an earlier one. */
  copiedRowCount: number;
}
export interface ColumnHead {
  /** What tells the column from all others: its name, or its name and place where two have the same. */
  key: string;
  name: string;
  /** Characters that the name and the longest of the first cells need. */
  width: number;
  /** All of the first cells are numbers: they are written to the right. */
  isNumeric: boolean;
}

export type OpenedCsv =
  | { kind: 'table'; table: CsvTable; shape: TableShape }
  | { kind: 'not_text' }
  | { kind: 'too_large'; bytes: number };

export async function openCsv(blob: Blob, onProgress: (share: number) => void): Promise<OpenedCsv> {
  if (blob.size > mostBytes) return { kind: 'too_large', bytes: blob.size };
  const decoded = decodeText(new Uint8Array(await blob.arrayBuffer()));
  if (decoded === null) return { kind: 'not_text' };
  const { text } = decoded;
  const table = await runInSlices(readCsv(text, findDelimiter(text)), (read) =>
    onProgress(read / text.length),
  );
  return { kind: 'table', table, shape: describe(table, decoded, blob.size) };
}

function describe(table: CsvTable, { encoding }: DecodedText, bytes: number): TableShape {
  const { rowCount, delimiter, problems } = table;
  const columns = describeColumns(table);
  return { rowCount, columns, bytes, encoding, delimiter, problems, copiedRowCount: countCopies(table) };
}

const sampledRows = 200;
/** Room for the sign of the order beside a name. */
const besideName = 3;

function describeColumns(table: CsvTable): ColumnHead[] {
  const keys = new Set<string>();
  return Array.from({ length: table.columnCount }, (_, column) => {
    const name = table.header[column]?.trim() ?? '';
    const key = name === '' || keys.has(name) ? `${name}#${column + 1}` : name;
    keys.add(key);
    const cells = Array.from({ length: Math.min(sampledRows, table.rowCount) }, (_, row) =>
      readCell(table, row, column),
    ).filter((cell) => cell !== null && !isMissing(cell)) as string[];
    return {
      key,
      name,
      width: Math.max(name.length + besideName, ...cells.map(({ length }) => length)),
      isNumeric: cells.length > 0 && cells.every((cell) => ['integer', 'number'].includes(kindOf(cell))),
    };
  });
}

function countCopies({ text, rowCount, cellStarts, firstCells, recordEnds }: CsvTable): number {
  const seen = new Set<string>();
  for (let record = 1; record <= rowCount; record += 1) {
    seen.add(text.slice(cellStarts[firstCells[record] as number], recordEnds[record]));
  }
  return rowCount - seen.size;
}
