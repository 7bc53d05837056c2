import type { Steps } from '../slices.ts';
import { type CellPlaces, type CsvTable, countCells, type Delimiter, readRecordCell } from './csv-table.ts';
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
  const firstCells = reading.firstCells.toArray();
  const recordEnds = reading.recordEnds.toArray();
  const recordLines = reading.recordLines.toArray();
  const places = { text, cellStarts: reading.cellStarts.toArray(), firstCells, recordEnds, openQuotes };
  const header = recordCount === 0 ? [] : readHeader(places);
  const rowCount = Math.max(0, recordCount - 1);
  const columnCount = Math.max(header.length, medianCellCount(firstCells));
  for (let record = 1; record < recordCount; record += 1) {
    const cells = countCells(firstCells, record);
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
  return { ...places, delimiter, header, rowCount, columnCount, recordLines, ...problems.finish(rowCount) };
}

function readHeader(places: CellPlaces): string[] {
  return Array.from(
    { length: countCells(places.firstCells, 0) },
    (_, column) => readRecordCell(places, 0, column) as string,
  );
}

/** How many cells a row usually has; a few broken rows do not change it. */
function medianCellCount(firstCells: Uint32Array): number {
  const counts = new Map<number, number>();
  const rowCount = firstCells.length - 2;
  for (let record = 1; record <= rowCount; record += 1) {
    const cells = countCells(firstCells, record);
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  let seen = 0;
  for (const [cells, count] of [...counts].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen * 2 >= rowCount) return cells;
  }
  return 0;
}
