import { ofColumn } from '../explorer-state.ts';
import type { ColumnHead } from '../worker/open-csv.ts';

const narrowest = 72;
const widest = 640;
const characterPixels = 8;
const cellPadding = 24;
/** What a column gets by itself: room for what its header says, and no more than leaves room for others. */
const narrowestByItself = 144;
const widestByItself = 260;

export interface ColumnLayout {
  /** Left edge of each column; one more for the right edge of the last. */
  offsets: number[];
  widths: number[];
}

/** Widths chosen by hand where there are any, else what the first cells need. */
export function layOutColumns(
  columns: readonly ColumnHead[],
  chosen: Readonly<Record<string, number>>,
): ColumnLayout {
  const widths = columns.map(({ key, width }) => ofColumn(chosen, key) ?? widthFor(width));
  const offsets = [0];
  for (const [index, width] of widths.entries()) offsets.push((offsets[index] as number) + width);
  return { offsets, widths };
}

function widthFor(characters: number): number {
  const wanted = characters * characterPixels + cellPadding;
  return Math.max(narrowestByItself, Math.min(widestByItself, wanted));
}

export function clampWidth(width: number): number {
  return Math.round(Math.max(narrowest, Math.min(widest, width)));
}

export interface ColumnWindow {
  first: number;
  /** Not included. */
  end: number;
}

/** The columns to draw between two edges, and one more at each side. */
export function columnsInView({ offsets }: ColumnLayout, left: number, width: number): ColumnWindow {
  const count = offsets.length - 1;
  const first = firstEndingAfter(offsets, left);
  let end = first;
  while (end < count && (offsets[end] as number) < left + width) end += 1;
  return { first: Math.max(0, first - 1), end: Math.min(count, end + 1) };
}

/** By halves: a table may have thousands of columns. */
function firstEndingAfter(offsets: readonly number[], left: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? Number.POSITIVE_INFINITY) > left) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The scroll position that brings a column into view with the least movement. */
export function scrollToColumn(
  { offsets }: ColumnLayout,
  column: number,
  left: number,
  width: number,
): number {
  const start = offsets[column] as number;
  const end = offsets[column + 1] as number;
  if (start < left || end - start > width) return start;
  return end > left + width ? end - width : left;
}
