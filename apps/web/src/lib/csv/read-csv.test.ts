import { expect, test } from 'vitest';
import { runAtOnce } from '../slices.ts';
import { listProblemKinds } from './csv-problems.ts';
import { type CsvTable, type Delimiter, readCell } from './csv-table.ts';
import { findDelimiter } from './find-delimiter.ts';
import { readCsv } from './read-csv.ts';
import { createRandom } from './test-random.ts';

const read = (text: string, delimiter: Delimiter = ',') => runAtOnce(readCsv(text, delimiter));
const rowsOf = (table: CsvTable) =>
  Array.from({ length: table.rowCount }, (_, row) =>
    Array.from({ length: table.columnCount }, (_, column) => readCell(table, row, column)),
  );
const problemsOf = (table: CsvTable) =>
  Object.fromEntries(
    table.problems.map(({ kind, count, places }) => [kind, { count, lines: places.map(({ line }) => line) }]),
  );

test('reads quotes, delimiters and line breaks inside quotes', () => {
  const table = read('a,b\r\n1,"x, ""y"""\r\n2,"two\nlines"\r\n"","""",\n');
  expect(table.header).toEqual(['a', 'b']);
  expect(rowsOf(table).slice(0, 2)).toEqual([
    ['1', 'x, "y"'],
    ['2', 'two\nlines'],
  ]);
  expect(rowsOf(table)[2]).toEqual(['', '"']);
  expect([...table.recordLines]).toEqual([1, 2, 3, 5]);
  expect(problemsOf(table)).toEqual({ extra_cells: { count: 1, lines: [5] } });
});

test.each(['\n', '\r\n', '\r'])('lines end in %j, also the last one without its end', (end) => {
  const table = read(['a,b', '1,2', '', '3,4'].join(end));
  expect(rowsOf(table)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect([...table.recordLines]).toEqual([1, 2, 4]);
  expect(problemsOf(table)).toEqual({ blank_line: { count: 1, lines: [3] } });
});

test('nothing, a header alone, one column', () => {
  expect(read('')).toMatchObject({ header: [], rowCount: 0, columnCount: 0, problems: [] });
  expect(read('\n\n')).toMatchObject({ header: [], rowCount: 0, columnCount: 0 });
  expect(read('a,b')).toMatchObject({ header: ['a', 'b'], rowCount: 0, columnCount: 2, problems: [] });
  expect(rowsOf(read('a\n1\n2\n'))).toEqual([['1'], ['2']]);
});

test('ragged rows are shown as far as they go, and listed', () => {
  const table = read('a,b\n1\n1,2\n1,2,3\n1,2\n');
  expect(rowsOf(table)).toEqual([
    ['1', null],
    ['1', '2'],
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(problemsOf(table)).toEqual({
    missing_cells: { count: 1, lines: [2] },
    extra_cells: { count: 1, lines: [4] },
  });
  expect([...table.rowProblems].map(listProblemKinds)).toEqual([['missing_cells'], [], ['extra_cells'], []]);
});

test('a column without a name exists when most rows have it', () => {
  const table = read('x,y\n0,1,2\n1,1,2\n2,1,2\n');
  expect(table.columnCount).toBe(3);
  expect(rowsOf(table)[0]).toEqual(['0', '1', '2']);
  expect(table.problems).toEqual([]);
});

test('a quote that never closes costs one cell, not the rest of the file', () => {
  const table = read('a,b\n1,"x\n2,y\n3,z\n');
  expect(rowsOf(table)).toEqual([
    ['1', '"x'],
    ['2', 'y'],
    ['3', 'z'],
  ]);
  expect(problemsOf(table)).toEqual({ open_quote: { count: 1, lines: [2] } });
});

test('text after a closing quote is kept, as Python keeps it', () => {
  const table = read('a,b\n1,"x"y\n2,5" tube\n');
  expect(rowsOf(table)).toEqual([
    ['1', 'xy'],
    ['2', '5" tube'],
  ]);
  expect(problemsOf(table)).toEqual({ text_after_quote: { count: 1, lines: [2] } });
});

test('a quote that closes only lines later tells which lines it holds together', () => {
  const table = read('a,b\n1,"x\n2,y\n3,"z"\n4,w\n');
  expect(rowsOf(table)).toEqual([
    ['1', 'x\n2,y\n3,z"'],
    ['4', 'w'],
  ]);
  expect(table.problems).toEqual([
    { kind: 'text_after_quote', count: 1, places: [{ line: 2, lastLine: 4, row: 0 }] },
  ]);
});

test('characters that cannot be read or seen, and very long cells, are listed by line', () => {
  const table = read(`a,b\n1,Orl\ufffdans\n2,\u202etxt.exe\n3,"two\nlines\u0007"\n4,${'x'.repeat(20_000)}\n`);
  expect(problemsOf(table)).toEqual({
    unreadable: { count: 1, lines: [2] },
    invisible: { count: 2, lines: [3, 4] },
    long_cell: { count: 1, lines: [6] },
  });
});

test('counts go on where the list of places ends', () => {
  const [problem] = read(`a,b\n${'1\n'.repeat(2000)}1,2\n`).problems;
  expect(problem).toMatchObject({ kind: 'missing_cells', count: 2000 });
  expect(problem?.places).toHaveLength(500);
});

test('whatever is written by the rules is read back', () => {
  const random = createRandom(7);
  const alphabet = ['a', 'é', '"', ',', ';', '\n', '\r\n', '\t', ' ', '1', '"x"', '😀', ''];
  for (let round = 0; round < 100; round += 1) {
    const delimiter = random.pick([',', ';', '\t', '|'] as const);
    const width = random.integer(2, 5);
    const records = Array.from({ length: random.integer(1, 12) }, () =>
      Array.from({ length: width }, () =>
        Array.from({ length: random.integer(0, 4) }, () => random.pick(alphabet)).join(''),
      ),
    );
    const text = records.map((cells) => cells.map(write).join(delimiter)).join(random.pick(['\n', '\r\n']));
    const table = read(text, delimiter);
    expect([table.header, ...rowsOf(table)], JSON.stringify(text)).toEqual(records);
    expect(table.problems).toEqual([]);
  }
  function write(cell: string): string {
    return `"${cell.replaceAll('"', '""')}"`;
  }
});

test('a text of anything at all is read to its end, with every row accounted for', () => {
  const random = createRandom(11);
  const alphabet = ['"', '"', ',', '\n', '\r', 'a', '1', ' ', '\0', '\ufffd', '\u202e'];
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: random.integer(0, 40) }, () => random.pick(alphabet)).join('');
    const table = read(text);
    const last = table.recordEnds.at(-1) ?? 0;
    expect(text.slice(last).replaceAll(/[\r\n]/g, ''), JSON.stringify(text)).toBe('');
    for (const row of rowsOf(table)) expect(row).toHaveLength(table.columnCount);
  }
});

test.each([
  ['a,b\n1,2\n', ','],
  ['a;b\n1,5;2\n2,5;3\n', ';'],
  ['a\tb,c\n1\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['"a;b",c\n"1;2;3",4\n', ','],
  ['a\n1\n2\n', ','],
  ['', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});
