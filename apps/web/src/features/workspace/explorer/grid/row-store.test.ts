import { expect, test } from 'vitest';
import type { TableConnection } from '../worker/connect-table.ts';
import type { BlockPlace, RowBlock } from '../worker/table-engine.ts';
import { createRowStore } from './row-store.ts';

/** A worker that answers with the place of each cell, and remembers what it was asked. */
function fakeTable() {
  const asked: BlockPlace[] = [];
  const ask = (async (_kind: 'block', place: BlockPlace): Promise<RowBlock> => {
    asked.push(place);
    const rows = Uint32Array.from(
      { length: place.toRow - place.fromRow },
      (_, index) => place.fromRow + index,
    );
    return {
      rows,
      lines: rows.map((row) => row + 2),
      problems: new Uint8Array(rows.length),
      cells: Array.from(rows, (row) =>
        Array.from(
          { length: place.toColumn - place.fromColumn },
          (_, index) => `${row},${place.fromColumn + index}`,
        ),
      ),
    };
  }) as TableConnection['ask'];
  return { ask, asked };
}
const arrived = () => new Promise((resolve) => setTimeout(resolve));

test('rows come in blocks, each asked for once, and are put together by columns', async () => {
  const { ask, asked } = fakeTable();
  const store = createRowStore(ask, 1, () => undefined);
  expect(store.get(70)).toBeUndefined();
  store.want({ first: 60, end: 90 }, { first: 0, end: 10 });
  store.want({ first: 61, end: 91 }, { first: 0, end: 10 });
  await arrived();
  expect(asked.map(({ fromRow }) => fromRow)).toEqual([0, 64]);
  const before = store.get(70);
  expect(before?.cells[9]).toBe('70,9');
  expect(before?.cells[40]).toBeUndefined();
  store.want({ first: 70, end: 71 }, { first: 30, end: 41 });
  await arrived();
  expect(asked).toHaveLength(3);
  expect([store.get(70)?.cells[9], store.get(70)?.cells[40]]).toEqual(['70,9', '70,40']);
  expect(store.getVersion()).toBe(3);
});

test('what was not looked at for long is forgotten, and comes again', async () => {
  const { ask, asked } = fakeTable();
  const store = createRowStore(ask, 1, () => undefined);
  for (let block = 0; block < 80; block += 1) {
    store.want({ first: block * 64, end: block * 64 + 10 }, { first: 0, end: 5 });
    store.want({ first: 0, end: 10 }, { first: 0, end: 5 });
  }
  await arrived();
  expect(store.get(64)).toBeUndefined();
  expect(store.get(79 * 64)?.row).toBe(79 * 64);
  expect(store.get(0)?.row).toBe(0);
  expect(asked).toHaveLength(80);
  store.want({ first: 64, end: 65 }, { first: 0, end: 5 });
  await arrived();
  expect(store.get(64)?.row).toBe(64);
});

test('a block that failed is told, and asked for again', async () => {
  const { ask } = fakeTable();
  const faults: unknown[] = [];
  let isBroken = true;
  const breaking = ((kind: 'block', input: never) =>
    isBroken ? Promise.reject(new Error('gone')) : ask(kind, input)) as TableConnection['ask'];
  const store = createRowStore(breaking, 1, (error) => faults.push(error));
  store.want({ first: 0, end: 1 }, { first: 0, end: 1 });
  await arrived();
  expect(faults).toHaveLength(1);
  isBroken = false;
  store.want({ first: 0, end: 1 }, { first: 0, end: 1 });
  await arrived();
  expect(store.get(0)?.cells[0]).toBe('0,0');
});
