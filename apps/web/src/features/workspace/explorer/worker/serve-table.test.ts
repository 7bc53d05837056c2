// @vitest-environment node
import { afterEach, expect, test } from 'vitest';
import type { Arrangement } from '../view/arrange.ts';
import { connectTable, type TableConnection } from './connect-table.ts';
import { mostBytes } from './open-csv.ts';
import { serveTable } from './serve-table.ts';
import type { OpenReply } from './table-messages.ts';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

/** Both sides as they are, over a channel in place of a worker. */
function connect(): TableConnection {
  const channel = new MessageChannel();
  channels.push(channel);
  serveTable(channel.port1);
  return connectTable(channel.port2);
}
async function open(content: BlobPart): Promise<{ table: TableConnection; shape: ShapeOf<OpenReply> }> {
  const table = connect();
  const reply = await table.ask('open', new Blob([content]));
  if (reply.kind !== 'table') throw new Error(reply.kind);
  return { table, shape: reply.shape };
}
type ShapeOf<Reply> = Reply extends { shape: infer Shape } ? Shape : never;
const wholeTable = { fromRow: 0, toRow: 100, fromColumn: 0, toColumn: 100 };

test('a file is opened: its shape, its rows, one cell, one column', async () => {
  const { table, shape } = await open('id;note;id\n1;"a; b";x\n2;;y\n2;;y\n');
  expect(shape).toMatchObject({
    rowCount: 3,
    delimiter: ';',
    encoding: 'utf-8',
    bytes: 32,
    problems: [],
    copiedRowCount: 1,
  });
  expect(shape.columns).toEqual([
    { key: 'id', name: 'id', width: 5, isNumeric: true },
    { key: 'note', name: 'note', width: 7, isNumeric: false },
    { key: 'id#3', name: 'id', width: 5, isNumeric: false },
  ]);
  const block = await table.ask('block', { ...wholeTable, version: 0 });
  expect(block?.cells).toEqual([
    ['1', 'a; b', 'x'],
    ['2', '', 'y'],
    ['2', '', 'y'],
  ]);
  expect(await table.ask('cell', { row: 0, column: 1 })).toBe('a; b');
  expect(await table.ask('column', { column: 2 })).toBe('x\ny\ny');
});

test('an arrangement changes which rows are shown, what the statistics are of, and where a row stands', async () => {
  const { table } = await open('n,group\n5,a\n3,b\n4,a\n,a\n');
  const reply = await table.ask('arrange', {
    sort: { column: 0, isDescending: false },
    filters: [{ column: 1, condition: { kind: 'equals', value: 'a' } }],
  });
  expect(reply.shownCount).toBe(3);
  const block = await table.ask('block', { ...wholeTable, version: reply.version });
  expect(block?.cells.map(([n]) => n)).toEqual(['4', '5', '']);
  expect([...(block?.rows ?? [])]).toEqual([2, 0, 3]);
  expect(await table.ask('column', { column: 0 })).toBe('4\n5\n');
  expect(await table.ask('locate', { row: 0 })).toBe(1);
  expect(await table.ask('locate', { row: 1 })).toBe(-1);
  expect(await table.ask('profile', { column: 0, rows: 'shown' })).toMatchObject({
    rowCount: 3,
    numbers: { mean: 4.5 },
  });
  expect(await table.ask('profile', { column: 0, rows: 'all' })).toMatchObject({
    rowCount: 4,
    numbers: { mean: 4 },
  });
});

test('sorting changes nothing of what is known of a column', async () => {
  const { table } = await open('n,group\n1,b\n3,a\n2,c\n4,\n');
  const sort = { column: 1, isDescending: true };
  const profileSorted = async (filters: Arrangement['filters']) => {
    await table.ask('arrange', { sort, filters });
    return table.ask('profile', { column: 1, rows: 'shown' });
  };
  expect(await profileSorted([])).toEqual(await table.ask('profile', { column: 1, rows: 'all' }));
  const filtered = await profileSorted([{ column: 1, condition: { kind: 'present' } }]);
  expect(filtered).toMatchObject({ rowCount: 3, kinds: { text: { example: 'b', row: 0 } } });
  expect(filtered.top.map(({ value }) => value)).toEqual(['b', 'a', 'c']);
});

test('rows of an arrangement that is over are not taken for those of the present one', async () => {
  const { table } = await open('n\n1\n2\n');
  const first = table.ask('arrange', { sort: { column: 0, isDescending: true }, filters: [] });
  const second = table.ask('arrange', { sort: null, filters: [] });
  const versions = [(await first).version, (await second).version];
  const blocks = await Promise.all(
    [0, ...versions].map((version) => table.ask('block', { ...wholeTable, version })),
  );
  expect(blocks.map((block) => block?.cells ?? null)).toEqual([null, null, [['1'], ['2']]]);
});

test('day and month are read as the whole column has them', async () => {
  const { table } = await open('d\n02/01/2024\n31/01/2024\n01/02/2024\n');
  const { version } = await table.ask('arrange', { sort: { column: 0, isDescending: true }, filters: [] });
  const block = await table.ask('block', { ...wholeTable, version });
  expect(block?.cells.flat()).toEqual(['01/02/2024', '31/01/2024', '02/01/2024']);
});

test('long cells come in part, and whole when asked for', async () => {
  const long = 'x'.repeat(1_000_000);
  const { table } = await open(`a\n${long}\n`);
  const block = await table.ask('block', { ...wholeTable, version: 0 });
  expect(block?.cells[0]?.[0]).toBe(`${'x'.repeat(300)}…`);
  expect(await table.ask('cell', { row: 0, column: 0 })).toBe(long);
});

test('an empty file is a table without columns; other encodings are told', async () => {
  expect((await open('')).shape).toMatchObject({ rowCount: 0, columns: [] });
  expect((await open(Uint8Array.from([0x61, 0x0a, 0xe9]))).shape.encoding).toBe('windows-1252');
});

test('what is no text, and what is too large, is said', async () => {
  expect(await connect().ask('open', new Blob([Uint8Array.from([0x89, 0, 0, 1, 0, 0])]))).toEqual({
    kind: 'not_text',
  });
  // A blob of blobs takes no memory of its own.
  const part = new Blob(['x'.repeat(mostBytes / 50)]);
  const large = new Blob(['x', ...Array<Blob>(50).fill(part)]);
  expect(await connect().ask('open', large)).toEqual({ kind: 'too_large', bytes: mostBytes + 1 });
});

test('a long file tells how far it is read, and rows come while statistics are computed', async () => {
  const table = connect();
  const shares: number[] = [];
  const lines = Array.from({ length: 60_000 }, (_, n) => `${n},${'value '.repeat(7)}`);
  const blob = new Blob([`n,text\n${lines.join('\n')}`]);
  await table.ask('open', blob, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const order: string[] = [];
  await Promise.all([
    table.ask('profile', { column: 0, rows: 'all' }).then(() => order.push('profile')),
    table.ask('block', { ...wholeTable, version: 0 }).then(() => order.push('block')),
  ]);
  expect(order).toEqual(['block', 'profile']);
}, 30_000);

test('a fault in the worker, and its end, reach whoever asked', async () => {
  const table = connect();
  await expect(table.ask('cell', { row: 0, column: 0 })).rejects.toThrow('no table is open');
  const asked = table.ask('locate', { row: 0 });
  table.fail(new Error('gone'));
  await expect(asked).rejects.toThrow('gone');
});
