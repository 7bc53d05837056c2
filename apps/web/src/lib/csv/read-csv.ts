import type { Steps } from '../slices.ts';
import { type CsvTable, type Delimiter, sliceCell } from './csv-table.ts';
import { findMarkedRecords } from './invisible.ts';
import { type Reading, readRecords, startReading } from './read-records.ts';

/** How much is read before whoever waits is told. */
const sliceLength = 1_000_000;

/**
 * Reads a CSV the way Python's readers do: quotes only at the start of a cell, doubled quotes inside, line breaks inside
 * quotes, blank lines skipped. Where the file breaks these rules nothing is dropped: it is read as well as it can be, and
 * the place is listed. Yields how many characters are read, so that a long file can be read in slices.
 */
export function* readCsv(text: string, delimiter: Delimiter): Steps<CsvTable> {
  const reading = startReading(text, delimiter);
  let at = 0;
  while (at < text.length) {
    at = readRecords(reading, at, at + sliceLength);
    yield Math.min(at, text.length);
  }
  return toTable(reading, delimiter);
}

function toTable(reading: Reading, delimiter: Delimiter): CsvTable {
  const { text, problems, openQuotes } = reading;
  const recordCount = reading.recordLines.length;
  reading.firstCells.push(reading.cellStarts.length);
  const cellStarts = reading.cellStarts.toArray();
  const firstCells = reading.firstCells.toArray();
  const recordEnds = reading.recordEnds.toArray();
  const recordLines = reading.recordLines.toArray();
  const header = recordCount === 0 ? [] : readHeader();
  const rowCount = Math.max(0, recordCount - 1);
  const columnCount = Math.max(header.length, medianCellCount(firstCells));
  for (let record = 1; record < recordCount; record += 1) {
    const cells = (firstCells[record + 1] as number) - (firstCells[record] as number);
    if (cells === columnCount) continue;
    problems.add(
      cells < columnCount ? 'missing_cells' : 'extra_cells',
      recordLines[record] as number,
      record,
    );
  }
  for (const { record, kind } of findMarkedRecords(text, recordEnds)) {
    problems.add(kind, recordLines[record] as number, record);
  }
  return {
    text,
    delimiter,
    header,
    rowCount,
    columnCount,
    cellStarts,
    firstCells,
    recordEnds,
    recordLines,
    openQuotes,
    ...problems.finish(rowCount),
  };

  function readHeader(): string[] {
    const cellCount = firstCells[1] as number;
    return Array.from({ length: cellCount }, (_, cell) => {
      const end = cell + 1 < cellCount ? (cellStarts[cell + 1] as number) - 1 : (recordEnds[0] as number);
      return sliceCell(text, cellStarts[cell] as number, end, openQuotes.has(cell));
    });
  }
}

/** How many cells a row usually has; a few broken rows do not change it. */
function medianCellCount(firstCells: Uint32Array): number {
  const counts = new Map<number, number>();
  const rowCount = firstCells.length - 2;
  for (let record = 1; record <= rowCount; record += 1) {
    const cells = (firstCells[record + 1] as number) - (firstCells[record] as number);
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  let seen = 0;
  for (const [cells, count] of [...counts].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen * 2 >= rowCount) return cells;
  }
  return 0;
}
