import { expect, test } from 'vitest';
import { type RowBox, rowsInView, scrollToRow, totalHeight } from './row-window.ts';

const box = (rowCount: number): RowBox => ({ rowCount, rowHeight: 28, viewHeight: 560 });

test('only rows in view are drawn, wherever one scrolls', () => {
  expect(rowsInView(box(100_000), 0)).toEqual({ first: 0, end: 28, top: 0 });
  expect(rowsInView(box(100_000), 28_000)).toEqual({ first: 992, end: 1028, top: 27_776 });
  expect(rowsInView(box(5), 0)).toEqual({ first: 0, end: 5, top: 0 });
  expect(rowsInView(box(0), 0)).toEqual({ first: 0, end: 0, top: 0 });
});

test.each([3, 1000, 100_000, 4_000_000])(
  'of %d rows, the first and the last can be scrolled to',
  (rowCount) => {
    const table = box(rowCount);
    const bottom = Math.max(0, totalHeight(table) - table.viewHeight);
    expect(totalHeight(table)).toBeLessThan(17_000_000);
    const last = rowsInView(table, bottom);
    expect(last.end).toBe(rowCount);
    expect(last.top + (rowCount - last.first) * table.rowHeight).toBeCloseTo(totalHeight(table), 3);
    for (const row of [0, Math.floor(rowCount / 3), rowCount - 1]) {
      const { first, end, top } = rowsInView(table, scrollToRow(table, row, bottom));
      expect(row).toBeGreaterThanOrEqual(first);
      expect(row).toBeLessThan(end);
      const scrollTop = scrollToRow(table, row, bottom);
      const above = top + (row - first) * table.rowHeight - scrollTop;
      expect(above).toBeGreaterThan(-0.01);
      expect(above + table.rowHeight).toBeLessThanOrEqual(table.viewHeight + 0.01);
    }
  },
);

test('a row in view is not scrolled to', () => {
  expect(scrollToRow(box(1000), 12, 300)).toBe(300);
});

test('rows in view and eight on both sides, never more than there are', () => {
  const list = (rowCount: number): RowBox => ({ rowCount, rowHeight: 24, viewHeight: 240 });
  expect(rowsInView(list(5000), 0)).toMatchObject({ first: 0, end: 18 });
  expect(rowsInView(list(5000), 2400)).toMatchObject({ first: 92, end: 118 });
  expect(rowsInView(list(5000), 24 * 4990)).toMatchObject({ first: 4982, end: 5000 });
  expect(rowsInView(list(3), 0)).toMatchObject({ first: 0, end: 3 });
  expect(rowsInView(list(3), 5000)).toMatchObject({ first: 3, end: 3 });
});
