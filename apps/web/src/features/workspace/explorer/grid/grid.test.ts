import { expect, test } from 'vitest';
import { columnsInView, layOutColumns, scrollToColumn } from './column-layout.ts';
import { moveInGrid } from './grid-keys.ts';

const head = (key: string, width: number) => ({ key, name: key, width, isNumeric: false });

test('columns have the width that was chosen, else the one they need', () => {
  const layout = layOutColumns([head('a', 1), head('b', 20), head('c', 900)], { a: 99 });
  expect(layout).toEqual({ widths: [99, 184, 260], offsets: [0, 99, 283, 543] });
});

test('a column may be called anything', () => {
  expect(layOutColumns([head('constructor', 20), head('__proto__', 20)], {}).widths).toEqual([184, 184]);
});

test('only columns in view are drawn', () => {
  const layout = layOutColumns(
    Array.from({ length: 10_000 }, (_, index) => head(`c${index}`, 1)),
    {},
  );
  expect(columnsInView(layout, 0, 720)).toEqual({ first: 0, end: 6 });
  expect(columnsInView(layout, 144_000, 720)).toEqual({ first: 999, end: 1006 });
  expect(columnsInView(layout, 1_439_400, 600)).toEqual({ first: 9994, end: 10_000 });
  expect(columnsInView(layOutColumns([], {}), 0, 600)).toEqual({ first: 0, end: 0 });
  expect(scrollToColumn(layout, 3, 0, 600)).toBe(0);
  expect(scrollToColumn(layout, 5, 0, 720)).toBe(144);
  expect(scrollToColumn(layout, 5, 864, 720)).toBe(720);
});

test('keys move as in every spreadsheet and stop at the edges', () => {
  const extent = { rowCount: 100, columnCount: 5, pageRows: 20 };
  const press = (key: string, isCtrl = false) => moveInGrid({ key, isCtrl }, { row: 10, column: 2 }, extent);
  expect(press('ArrowDown')).toEqual({ row: 11, column: 2 });
  expect(press('ArrowLeft')).toEqual({ row: 10, column: 1 });
  expect(press('PageUp')).toEqual({ row: -1, column: 2 });
  expect(press('PageDown')).toEqual({ row: 30, column: 2 });
  expect(press('End')).toEqual({ row: 10, column: 4 });
  expect(press('Home', true)).toEqual({ row: -1, column: 0 });
  expect(press('End', true)).toEqual({ row: 99, column: 4 });
  expect(press('ArrowDown', true)).toEqual({ row: 99, column: 2 });
  expect(press('a')).toBeNull();
  expect(moveInGrid({ key: 'ArrowDown', isCtrl: false }, { row: 99, column: 4 }, extent)).toEqual({
    row: 99,
    column: 4,
  });
  expect(
    moveInGrid({ key: 'ArrowDown', isCtrl: false }, { row: -1, column: 0 }, { ...extent, rowCount: 0 }),
  ).toEqual({ row: -1, column: 0 });
});
