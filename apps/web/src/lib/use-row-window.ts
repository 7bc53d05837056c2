import { type RefObject, useCallback } from 'react';
import { rowsInView, scrollToRow } from './row-window.ts';
import { useView } from './use-view.ts';

/** Which rows of a list to draw, so that one of thousands costs no more than one of twenty. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rowCount: number, rowHeight: number) {
  const { top, height } = useView(scroller);
  const { first, end } = rowsInView({ rowCount, rowHeight, viewHeight: height }, top);
  const bringIntoView = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const box = { rowCount, rowHeight, viewHeight: element.clientHeight };
      element.scrollTop = scrollToRow(box, row, element.scrollTop);
    },
    [scroller, rowCount, rowHeight],
  );
  return { first, end, bringIntoView };
}
