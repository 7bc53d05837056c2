import { expect, test } from 'vitest';
import { previewCsv } from './csv.ts';

test('reads quotes, commas and line breaks inside quotes', () => {
  expect(previewCsv('a,b\r\n1,"x, ""y"""\n2,"two\nlines"\n', 10)).toMatchObject({
    header: ['a', 'b'],
    rows: [
      ['1', 'x, "y"'],
      ['2', 'two\nlines'],
    ],
  });
});

test('stops after the rows asked for, and counts all', () => {
  const text = `n\n${Array.from({ length: 1000 }, (_, row) => row).join('\n')}\n`;
  const { rows, lineCount } = previewCsv(text, 5);
  expect(rows).toHaveLength(5);
  expect(lineCount).toBe(1000);
});

test('a last line without its line break counts; nothing is nothing', () => {
  expect(previewCsv('a\n1', 5)).toEqual({ header: ['a'], rows: [['1']], lineCount: 1 });
  expect(previewCsv('', 5)).toEqual({ header: [], rows: [], lineCount: 0 });
});
