import type { Steps } from '../slices.ts';
import { createProblemList, type ProblemList } from './csv-problems.ts';
import { type CsvTable, type Delimiter, findClosingQuote, quote, sliceCell } from './csv-table.ts';
import { findMarkedRecords } from './invisible.ts';
import { createNumberList, type NumberList } from './number-list.ts';

const lineFeed = 10;
const carriageReturn = 13;
/** How much is read before whoever waits is told. */
const sliceLength = 1_000_000;
/** Longer cells are shown in part. */
const longCellLength = 10_000;

/**
 * Reads a CSV the way Python's readers do: quotes only at the start of a cell, doubled quotes inside, line breaks inside
 * quotes, blank lines skipped. Where the file breaks these rules nothing is dropped: it is read as well as it can be, and
 * the place is listed. Yields how many characters are read, so that a long file can be read in slices.
 */
export function* readCsv(text: string, delimiter: Delimiter): Steps<CsvTable> {
  const reading: Reading = {
    text,
    delimiter: delimiter.charCodeAt(0),
    cellStarts: createNumberList(),
    firstCells: createNumberList(),
    recordEnds: createNumberList(),
    recordLines: createNumberList(),
    openQuotes: new Set(),
    problems: createProblemList(),
    line: 1,
  };
  let at = 0;
  while (at < text.length) {
    at = readRecords(reading, at, at + sliceLength);
    yield Math.min(at, text.length);
  }
  return toTable(reading, delimiter);
}

interface Reading {
  text: string;
  delimiter: number;
  cellStarts: NumberList;
  firstCells: NumberList;
  recordEnds: NumberList;
  recordLines: NumberList;
  openQuotes: Set<number>;
  problems: ProblemList;
  /** The line on which the next record begins. */
  line: number;
}

/** Reads whole records until one ends behind `limit`; answers where the next begins. */
function readRecords(reading: Reading, from: number, limit: number): number {
  const { text } = reading;
  let at = from;
  while (at < limit && at < text.length) {
    if (isLineBreak(text.charCodeAt(at))) {
      reading.problems.add('blank_line', reading.line, null);
      reading.line += 1;
    } else at = readRecord(reading, at);
    at = skipLineBreak(text, at);
  }
  return at;
}

/** Reads the record that begins at `from`; answers where its last cell ends. */
function readRecord(reading: Reading, from: number): number {
  const { text, delimiter, cellStarts, problems, recordLines } = reading;
  const record = recordLines.length;
  const firstLine = reading.line;
  reading.firstCells.push(cellStarts.length);
  recordLines.push(firstLine);
  reading.line += 1;
  let at = from;
  for (;;) {
    const start = at;
    cellStarts.push(start);
    if (text.charCodeAt(at) === quote) {
      const close = findClosingQuote(text, at);
      if (close === -1) {
        reading.openQuotes.add(cellStarts.length - 1);
        problems.add('open_quote', firstLine, record);
      } else {
        reading.line += countLineBreaks(text, at, close);
        at = close + 1;
        if (!endsCell(text, at, delimiter))
          problems.add('text_after_quote', firstLine, record, reading.line - 1);
      }
    }
    while (!endsCell(text, at, delimiter)) at += 1;
    if (at - start > longCellLength) problems.add('long_cell', firstLine, record);
    if (text.charCodeAt(at) !== delimiter) {
      reading.recordEnds.push(at);
      return at;
    }
    at += 1;
  }
}

function endsCell(text: string, at: number, delimiter: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === delimiter || isLineBreak(code);
}

function isLineBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

function skipLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (!isLineBreak(text.charCodeAt(at))) continue;
    count += 1;
    at = skipLineBreak(text, at) - 1;
  }
  return count;
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
