import { createProblemList, type ProblemList } from './csv-problems.ts';
import { findClosingQuote, quote } from './csv-table.ts';
import { createNumberList, type NumberList } from './number-list.ts';

const lineFeed = 10;
const carriageReturn = 13;
/** Longer cells are shown in part. */
const longCellLength = 10_000;

/** What is known of a text while it is read; cells are kept as places in it. */
export interface Reading {
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

export function startReading(text: string, delimiter: string): Reading {
  return {
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
}

/** Reads whole records until one ends behind `limit`; answers where the next begins. */
export function readRecords(reading: Reading, from: number, limit: number): number {
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
