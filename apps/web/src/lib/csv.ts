/** Reads the first rows of a CSV: quotes, doubled quotes, commas and line breaks inside quotes. */
export interface CsvPreview {
  header: string[];
  rows: string[][];
  /** Lines of data in the whole text; rows with line breaks inside quotes count once each line. */
  lineCount: number;
}

export function previewCsv(text: string, maxRows: number): CsvPreview {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  let at = 0;
  const endField = () => {
    record.push(field);
    field = '';
  };
  for (; at < text.length && records.length <= maxRows; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === ',') endField();
    else if (character === '\n') {
      endField();
      records.push(record);
      record = [];
    } else if (character !== '\r') field += character;
  }
  if (records.length <= maxRows && (field !== '' || record.length > 0)) {
    endField();
    records.push(record);
  }
  const [header = [], ...rows] = records;
  const lines = text.replace(/\n+$/, '').split('\n').length;
  return { header, rows, lineCount: Math.max(0, lines - 1) };
}
