import { NumbersSheet, numberGroups, numbersLimits } from '@holdout/contract';
import { expect, test } from 'vitest';
import {
  addCheck,
  addRow,
  calculate,
  changeRow,
  emptyRow,
  emptySheet,
  listRows,
  moveRow,
  readNumbers,
  removeRow,
  renameKey,
  starterSheet,
  suggestKey,
  writeNumbers,
} from '../../src/index.ts';
import { createRandom } from '../random-diagram.ts';
import { sketchSheet } from './sketch-sheet.ts';

const texts = ['', 'Débit', '"}],', 'שלום', '👩‍💻', '\u202e', '\ud800', '\n', '=1/0'];

function makeSheet(random: (below: number) => number): NumbersSheet {
  const any = () => texts[random(texts.length)] ?? '';
  const rows = Array.from({ length: random(9) }, (_, index) => {
    const group = numberGroups[random(numberGroups.length)] ?? 'load';
    return { id: `r-${index}`, group, name: any(), key: any(), value: any(), unit: any(), note: any() };
  });
  return { format: 1, rows, checks: [{ id: 'c', text: any() }] };
}

test('what is written is read again, with every row on a line of its own', () => {
  const random = createRandom(21);
  for (let round = 0; round < 300; round += 1) {
    const sheet = makeSheet(random);
    const text = writeNumbers(sheet);
    expect(readNumbers(text)).toEqual({ sheet, problem: null });
    expect(text.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(sheet.rows.length + 1);
  }
  expect(readNumbers(' \n')).toEqual({ sheet: emptySheet, problem: null });
});

const row = emptyRow('a', 'load');
const whole = { format: 1, rows: [row], checks: [] };

test.each([
  ['{', 'not_json', ''],
  ['<<<<<<< yours', 'not_json', ''],
  ['[]', 'bad_value', ''],
  [{ ...whole, format: 2 }, 'bad_value', 'format'],
  [{ ...whole, more: 1 }, 'unknown_key', 'more'],
  [{ ...whole, rows: [{ ...row, value: 12 }] }, 'bad_value', 'rows[0].value'],
  [{ ...whole, rows: [{ ...row, group: 'magic' }] }, 'bad_value', 'rows[0].group'],
  [{ ...whole, rows: [{ ...row, id: 'constructor' }] }, 'bad_value', 'rows[0].id'],
  [{ ...whole, rows: [{ ...row, value: '1'.repeat(301) }] }, 'bad_value', 'rows[0].value'],
  [{ ...whole, rows: [row, row] }, 'same_id', 'rows[1].id'],
  [{ ...whole, checks: [{ id: 'a', text: '' }] }, 'same_id', 'checks[0].id'],
  [
    { ...whole, rows: Array.from({ length: 201 }, (_, index) => ({ ...row, id: `r${index}` })) },
    'too_many',
    'rows',
  ],
])('case %# is no sheet', (content, kind, place) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  expect(readNumbers(text)).toEqual({ sheet: null, problem: { kind, place } });
});

test('rows move within their group and over its edge, and come back', () => {
  const sheet = sketchSheet(['load a: 1', 'latency c: 3', 'load b: 2']);
  const shown = (each: NumbersSheet) =>
    numberGroups.flatMap((group) => listRows(each, group).map(({ id }) => `${group} ${id}`));
  expect(shown(moveRow(sheet, 'a', 1))).toEqual(['load b', 'load a', 'latency c']);
  const over = moveRow(sheet, 'b', 1);
  expect(shown(over)).toEqual(['load a', 'latency b', 'latency c']);
  expect(shown(moveRow(over, 'b', -1))).toEqual(shown(sheet));
  expect(moveRow(sheet, 'a', -1)).toBe(sheet);
  expect(moveRow(sheet, 'nobody', 1)).toBe(sheet);
});

test('a sheet stays a sheet whatever is done to it', () => {
  const random = createRandom(22);
  let sheet = emptySheet;
  for (let step = 0; step < 600; step += 1) {
    const id = `r-${step}`;
    const some = sheet.rows[random(sheet.rows.length)]?.id ?? 'nobody';
    const group = numberGroups[random(numberGroups.length)] ?? 'load';
    if (random(4) > 0) sheet = addRow(sheet, emptyRow(id, group));
    else if (step < 500) sheet = removeRow(sheet, some);
    sheet = renameKey(sheet, some, suggestKey(sheet, `key ${random(20)}`));
    sheet = changeRow(sheet, some, { value: `=key_${random(20)} + ${'1 + '.repeat(70)}1` });
    sheet = moveRow(addCheck(sheet, { id: `c-${step}`, text: 'key_1 <= key_2' }), some, random(2) ? 1 : -1);
  }
  expect(NumbersSheet.safeParse(sheet).error?.issues ?? []).toEqual([]);
  expect(sheet.rows).toHaveLength(numbersLimits.rows);
  expect(sheet.checks).toHaveLength(numbersLimits.checks);
});

test('a row that gets another key keeps its place in every formula', () => {
  const sheet = sketchSheet(['a: 2', 'b: =a*a + aa + 2 h', 'aa: 1', 'c: a'], ['a <= b']);
  const renamed = renameKey(sheet, 'a', 'requests');
  expect(renamed.rows.map(({ value }) => value)).toEqual(['2', '=requests*requests + aa + 2 h', '1', 'a']);
  expect(renamed.checks[0]?.text).toBe('requests <= b');
  const values = (key: string) => renameKey(sheet, 'a', key).rows[1]?.value;
  expect([values('aa'), values(''), values('ms')]).toEqual(Array(3).fill('=a*a + aa + 2 h'));
});

test('a key is made of a name, and of no word that means something else', () => {
  const sheet = sketchSheet(['requests_at_peak: 1']);
  expect(suggestKey(sheet, 'Requests at peak')).toBe('requests_at_peak_2');
  expect(suggestKey(sheet, ' Délai (étiquettes) ')).toBe('delai_etiquettes');
  expect(suggestKey(sheet, 'Latency')).toBe('latency_2');
  expect(suggestKey(sheet, 'x'.repeat(120))).toHaveLength(37);
  expect(['', '99 %', '👩‍💻'].map((name) => suggestKey(sheet, name))).toEqual(['', '', '']);
});

test.each(['en', 'fr'] as const)('the usual rows (%s) are whole, and say nothing', (locale) => {
  const sheet = starterSheet(locale);
  expect(NumbersSheet.safeParse(sheet).success).toBe(true);
  expect(sheet.rows.filter(({ value, note }) => value !== '' || note !== '')).toEqual([]);
  const { rows, checks } = calculate(sheet, locale);
  expect(new Set([...rows.values()].map(({ kind, keyProblem }) => `${kind} ${keyProblem}`))).toEqual(
    new Set(['empty null']),
  );
  expect([...checks.values()].map(({ kind }) => kind)).toEqual(['waiting']);
});
