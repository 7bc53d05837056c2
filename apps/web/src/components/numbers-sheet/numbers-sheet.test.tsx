import { numberGroups, type NumbersSheet as Sheet } from '@holdout/contract';
import { readNumbers, starterSheet, writeNumbers } from '@holdout/design';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTranslations, switchLocale } from '../../lib/i18n.ts';
import { NumbersSheet } from './numbers-sheet.tsx';

beforeEach(async () => {
  await startTranslations('en');
  await switchLocale('en', false);
});
afterEach(cleanup);

interface OwnerProps {
  file: { text: string; put: (text: string) => void };
  isReadOnly: boolean;
}

/** Somebody's file: what is written comes back as what is to be shown. */
function Owner({ file, isReadOnly }: OwnerProps) {
  const [text, setText] = useState(file.text);
  file.text = text;
  file.put = setText;
  return <NumbersSheet text={text} onChange={setText} isReadOnly={isReadOnly} />;
}

function open(text: string, isReadOnly = false) {
  const file: OwnerProps['file'] = { text, put: () => undefined };
  const { container } = render(
    <MantineProvider>
      <Owner file={file} isReadOnly={isReadOnly} />
    </MantineProvider>,
  );
  return {
    container,
    text: () => file.text,
    sheet: (): Sheet => readNumbers(file.text).sheet ?? fail(),
    putOutside: (outside: string) => act(() => file.put(outside)),
  };
}

function fail(): never {
  throw new Error('The file is no sheet');
}

const row = (key: string, value: string, unit: string, more: Partial<Sheet['rows'][number]> = {}) => ({
  id: key.replaceAll('_', '-'),
  group: 'load' as const,
  name: key,
  key,
  value,
  unit,
  note: '',
  ...more,
});
const sheetOf = (rows: Sheet['rows'], ...checks: string[]) =>
  writeNumbers({ format: 1, rows, checks: checks.map((text, index) => ({ id: `check-${index}`, text })) });
const field = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = (name: string) => {
  screen.getByRole('button', { name }).focus();
  fireEvent.click(screen.getByRole('button', { name }));
};
/** What a field is described by, with plain spaces. */
const toldOf = (label: string) =>
  document
    .getElementById(field(label).getAttribute('aria-describedby') ?? '')
    ?.textContent?.replace(/\s/gu, ' ');

test('a formula shows its arithmetic with the figures put in, while it is typed', () => {
  const { sheet } = open(
    sheetOf([row('requests', '1200', '/s'), row('event_size', '2', 'kB'), row('stored', '', 'GB')]),
  );
  type('Value of stored', '=requests * event_size * 1 day');
  expect(toldOf('Value of stored')).toBe('1,200 /s × 2 kB × 1 day = 207.36 GB');
  expect(sheet().rows[2]?.value).toBe('=requests * event_size * 1 day');
  type('Value of requests', '2,400');
  expect(toldOf('Value of stored')).toContain('= 414.72 GB');
});

test('how a number was read stands below it, in the reader’s language', async () => {
  const start = sheetOf([row('a', '1,200', '/s'), row('b', '0,12 %', ''), row('c', '30', 'ms')]);
  open(start);
  expect(['a', 'b', 'c'].map((key) => toldOf(`Value of ${key}`))).toEqual(['', '= 0.12 %', '']);
  cleanup();
  await switchLocale('fr', false);
  open(start);
  expect(['a', 'b', 'c'].map((key) => toldOf(`Valeur de ${key}`))).toEqual(['= 1 200 /s', '', '']);
});

test('what is wrong is told at its place, and what was typed stays', () => {
  const { sheet } = open(sheetOf([row('a', '=b / 0', ''), row('b', '=a', ''), row('c', '5', 'mss')]));
  expect(toldOf('Value of a')).toBe('The formula comes back to itself: a → b → a.');
  type('Value of b', '4 ms');
  expect(toldOf('Value of a')).toBe('“b / 0” divides by 0.');
  expect(field('Value of a').getAttribute('aria-invalid')).toBe('true');
  expect(toldOf('Unit of c')).toContain('The unit “mss” is not known.');
  expect(field('Value of c').getAttribute('aria-invalid')).toBe('false');
  type('Value of a', '=<script>__proto__');
  expect(toldOf('Value of a')).toBe('“<” cannot stand there.');
  expect(sheet().rows[0]?.value).toBe('=<script>__proto__');
});

test('every kind of problem has words in both languages', async () => {
  const values = [
    '=)',
    '=1 +',
    '1.2.3',
    'x',
    '=x',
    '=f(1)',
    '=twice',
    '=1 ms + 1 B',
    '=1 ^ 1 s',
    '=9^9^9',
    '=wrong',
  ];
  const rows = [
    ...values.map((value, index) => row(`r${index}`, value, '')),
    row('twice', '1', '', { id: 'twice-1' }),
    row('twice', '1', '', { id: 'twice-2' }),
    row('wrong', '1 B', 'ms'),
    row('ms', '1', ''),
  ];
  for (const locale of ['en', 'fr'] as const) {
    await switchLocale(locale, false);
    const { container } = open(
      sheetOf(rows, '1', '1 < 2', '2 < 1', '1 > 2', '2 > 1', '1 = 1', '1 = 2', 'r0 < 1'),
    );
    expect(container.textContent).not.toMatch(/numbers\.|undefined|\{\{|\[object/);
    cleanup();
  }
});

test('steps are added up against their budget, in words', () => {
  const latency = { group: 'latency' as const };
  open(
    sheetOf(
      [
        row('budget', '100', 'ms', latency),
        row('model', '87', 'ms', latency),
        row('network', '', 'ms', { ...latency, name: 'Network' }),
      ],
      'sum(latency) <= budget',
    ),
  );
  expect(toldOf('Check 1')).toContain('It holds: 87 ms of 100 ms, 13 ms left.');
  expect(toldOf('Check 1')).toContain('Without a value, so not in the sum: Network.');
  type('Value of Network', '20');
  expect(toldOf('Check 1')).toContain('It does not hold: 107 ms of 100 ms, 7 ms too much.');
  expect(toldOf('Check 1')).toContain('87 ms + 20 ms ≤ 100 ms');
});

test('a row is added, named, moved and deleted by keys alone, and each step is taken back', () => {
  const { sheet, text } = open('');
  press('Add a row: Latency');
  expect(document.activeElement).toBe(field('Name of a row without a name'));
  type('Name of a row without a name', 'Model server');
  fireEvent.blur(field('Name of Model server'));
  expect(sheet().rows[0]).toMatchObject({ group: 'latency', name: 'Model server', key: 'model_server' });
  press('Move Model server up');
  expect(sheet().rows[0]?.group).toBe('load');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Model server up');
  press('Delete Model server');
  expect(sheet().rows).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Add a row: Load');
  expect(screen.getByRole('status').textContent).toBe('The row is deleted. Undo brings it back.');
  const before = text();
  const undo = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'z', ctrlKey: true });
  undo();
  expect(sheet().rows[0]).toMatchObject({ group: 'load', name: 'Model server' });
  undo();
  expect(sheet().rows[0]).toMatchObject({ group: 'latency' });
  undo();
  undo();
  expect(sheet().rows[0]).toMatchObject({ name: '', key: '' });
  undo();
  expect(sheet().rows).toEqual([]);
  for (let step = 0; step < 5; step += 1)
    fireEvent.keyDown(screen.getByRole('table'), { key: 'z', ctrlKey: true, shiftKey: true });
  expect(text()).toBe(before);
});

test('another name in formulas is written into every formula, when its field is left', () => {
  const { sheet } = open(sheetOf([row('a', '2', ''), row('b', '=a * 2', ''), row('ab', '9', '')], 'a <= b'));
  const key = field('Name of a in formulas');
  for (const value of ['ab', 'abc']) fireEvent.change(key, { target: { value } });
  expect(sheet().rows[1]?.value).toBe('=a * 2');
  fireEvent.blur(key);
  expect([sheet().rows[1]?.value, sheet().checks[0]?.text]).toEqual(['=abc * 2', 'abc <= b']);
  fireEvent.change(key, { target: { value: 'ms' } });
  fireEvent.blur(key);
  expect(screen.getByText(/“ms” already means something/)).toBeTruthy();
});

test('an empty sheet can begin with the usual rows, and they say nothing', () => {
  const { sheet } = open('');
  press('Begin with the usual rows');
  expect(sheet()).toEqual(starterSheet('en'));
  expect(screen.queryByRole('button', { name: 'Begin with the usual rows' })).toBeNull();
});

test.each([
  ['{ "format": 1, "rows": [', 'It is not valid JSON.'],
  ['{ "format": 1, "rows": [{ "id": "__proto__" }], "checks": [] }', 'rows[0].id'],
  ['<<<<<<< yours\n=======\n>>>>>>>', 'It is not valid JSON.'],
  ['[]', 'The file as a whole'],
])('a file that is no sheet is shown as its text and can be mended: %j', (broken, why) => {
  const { text } = open(broken);
  expect(field('Text of the file').value).toBe(broken);
  expect(toldOf('Text of the file')).toContain(why);
  const mended = sheetOf([row('a', '1', '')]);
  type('Text of the file', mended);
  expect(toldOf('Text of the file')).toBe('The file is a sheet of numbers again.');
  press('Show as a table');
  expect(field('Value of a').value).toBe('1');
  expect(text()).toBe(mended);
});

test('what is written elsewhere comes in, and can be taken back like a step of one’s own', () => {
  const start = sheetOf([row('a', '1', '')]);
  const { putOutside, text } = open(start);
  type('Value of a', '2');
  const own = text();
  fireEvent.blur(field('Value of a'));
  putOutside(sheetOf([row('a', '3', '')]));
  expect(field('Value of a').value).toBe('3');
  press('Undo');
  expect(text()).toBe(own);
});

test('who may only read sees the rows and results, and nothing to press', () => {
  open(sheetOf([row('a', '=1 + 1', '', { note: 'see A3 and A12, not BA4' })], 'a = 2'), true);
  const table = screen.getByRole('table', { name: 'Numbers' });
  expect(within(table).getByText('1 + 1 = 2')).toBeTruthy();
  expect(within(table).getByText('no. 3 of the assumptions, no. 12 of the assumptions')).toBeTruthy();
  expect(within(table).getByText('see A3 and A12, not BA4')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Load load']);
  expect(screen.queryAllByRole('textbox')).toEqual([]);
});

test('all groups are there to add to', () => {
  open('');
  expect(screen.getAllByRole('rowheader')).toHaveLength(numberGroups.length);
});
