import { runAtOnce } from '../slices.ts';
import { countCells, type Delimiter, delimiters } from './csv-table.ts';
import { readCsv } from './read-csv.ts';

const sampleLength = 64_000;

/** The delimiter under which the header and most rows have the same number of cells; a comma when none splits them. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.length <= sampleLength ? text : text.slice(0, wholeLines(text));
  let best: { delimiter: Delimiter; share: number; cells: number } = { delimiter: ',', share: 0, cells: 1 };
  for (const delimiter of delimiters) {
    const { cells, share } = measure(sample, delimiter);
    if (cells < 2) continue;
    if (share > best.share || (share === best.share && cells > best.cells))
      best = { delimiter, share, cells };
  }
  return best.delimiter;
}

/** The end of the last whole line of the sample, or of the sample when it is one long line. */
function wholeLines(text: string): number {
  const end = text.lastIndexOf('\n', sampleLength);
  return end > 0 ? end + 1 : sampleLength;
}

function measure(sample: string, delimiter: Delimiter): { cells: number; share: number } {
  const { header, firstCells } = runAtOnce(readCsv(sample, delimiter));
  const records = firstCells.length - 1;
  let alike = 0;
  for (let record = 0; record < records; record += 1) {
    if (countCells(firstCells, record) === header.length) alike += 1;
  }
  return { cells: header.length, share: records === 0 ? 0 : alike / records };
}
