/** Browsers draw nothing beyond some 17 million pixels (Firefox; others twice that). */
const tallestPixels = 15_000_000;

/** Rows of one height in a scrolled box. */
export interface RowBox {
  rowCount: number;
  rowHeight: number;
  /** Height of the part in view, without a header that stays. */
  viewHeight: number;
}

export interface RowWindow {
  first: number;
  /** Not included. */
  end: number;
  /** Where the first row stands in the scrolled box. */
  top: number;
}

const beyond = 8;

export function totalHeight({ rowCount, rowHeight }: RowBox): number {
  return Math.min(rowCount * rowHeight, tallestPixels);
}

/**
 * The rows to draw at a scroll position, with some beyond the edges. A table taller than a browser can draw is scrolled
 * faster than it seems: each pixel of the scroll bar then stands for more than one of the table.
 */
export function rowsInView(box: RowBox, scrollTop: number): RowWindow {
  const offset = scrollTop * scaleOf(box);
  const end = Math.min(box.rowCount, Math.ceil((offset + box.viewHeight) / box.rowHeight) + beyond);
  const first = Math.min(end, Math.max(0, Math.floor(offset / box.rowHeight) - beyond));
  return { first, end, top: scrollTop + first * box.rowHeight - offset };
}

/** The scroll position that brings a row into view with the least movement. */
export function scrollToRow(box: RowBox, row: number, scrollTop: number): number {
  const scale = scaleOf(box);
  const offset = scrollTop * scale;
  const top = row * box.rowHeight;
  const bottom = top + box.rowHeight;
  if (top < offset) return top / scale;
  if (bottom > offset + box.viewHeight) return (bottom - box.viewHeight) / scale;
  return scrollTop;
}

function scaleOf(box: RowBox): number {
  const drawn = totalHeight(box) - box.viewHeight;
  const wanted = box.rowCount * box.rowHeight - box.viewHeight;
  return drawn > 0 && wanted > drawn ? wanted / drawn : 1;
}
