/* biome-ignore-all lint/a11y/useSemanticElements: a table of which only a part exists cannot be a table of HTML. */
import { useMergedRef } from '@mantine/hooks';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type RowBox, rowsInView, scrollToRow, totalHeight } from '../../../../lib/row-window.ts';
import { useView } from '../../../../lib/use-view.ts';
import type { HeldTable } from '../held-tables.ts';
import type { ColumnHead } from '../worker/open-csv.ts';
import { cellId } from './cell-id.ts';
import { type ColumnLayout, columnsInView, scrollToColumn } from './column-layout.ts';
import classes from './grid.module.css';
import { GridHeader } from './grid-header.tsx';
import { type GridPlace, moveInGrid } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import type { RowStore } from './row-store.ts';

const rowHeight = 28;
const headerHeight = 84;

interface DataGridProps {
  ref: Ref<HTMLDivElement>;
  label: string;
  table: HeldTable;
  columns: readonly ColumnHead[];
  layout: ColumnLayout;
  rows: RowStore;
  rowCount: number;
  /** Rows of the file, also those that a filter hides: the numbers beside the rows go up to it. */
  fileRowCount: number;
  active: GridPlace;
  sort: { column: string; isDescending: boolean } | null;
  openColumn: string | null;
  onMove: (place: GridPlace) => void;
  onSort: (column: number) => void;
  onResize: (column: number, width: number) => void;
  onOpenColumn: (column: number, isByKeyboard: boolean) => void;
  onCopy: () => void;
}

/**
 * A table of which only what is in view exists. The header and the row numbers are held by the browser itself (`sticky`),
 * so they stay also while new rows are drawn. The focus is on the grid; `aria-activedescendant` says which cell is meant.
 */
export function DataGrid(props: DataGridProps) {
  const { label, table, columns, layout, rows, rowCount, active } = props;
  const { t } = useTranslation();
  const words = useMemo(
    () => ({ noCell: t('explorer.grid.noCell'), emptyCell: t('explorer.grid.emptyCell') }),
    [t],
  );
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(own, props.ref);
  const view = useView(own, table.place);
  useSyncExternalStore(rows.subscribe, rows.getVersion);

  const numberWidth = 36 + String(props.fileRowCount).length * 8;
  const viewWidth = view.width - numberWidth;
  const box: RowBox = { rowCount, rowHeight, viewHeight: view.height - headerHeight };
  const shownRows = rowsInView(box, view.top);
  const { first, end } = columnsInView(layout, view.left, viewWidth);
  const shownColumns = useMemo(() => ({ first, end }), [first, end]);
  useEffect(() => rows.want(shownRows, shownColumns));

  const reveal = (place: GridPlace) => {
    const grid = own.current;
    if (!grid) return;
    if (place.row >= 0) grid.scrollTop = scrollToRow(box, place.row, grid.scrollTop);
    grid.scrollLeft = scrollToColumn(layout, place.column, grid.scrollLeft, viewWidth);
  };
  const lastActive = useRef(active);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place is scrolled to.
  useLayoutEffect(() => {
    if (lastActive.current !== active) reveal(active);
    lastActive.current = active;
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isCtrl = event.ctrlKey || event.metaKey;
    const pageRows = Math.max(1, Math.floor(box.viewHeight / rowHeight) - 1);
    const to = moveInGrid({ key: event.key, isCtrl }, active, {
      rowCount,
      columnCount: columns.length,
      pageRows,
    });
    if (to) props.onMove(to);
    else if (event.key === 'Enter' && !isCtrl) props.onOpenColumn(active.column, true);
    else if (event.key === ' ' && active.row === -1) props.onSort(active.column);
    else if (event.key === 'c' && isCtrl && document.getSelection()?.isCollapsed !== false) props.onCopy();
    else return;
    event.preventDefault();
  };

  const isActiveShown =
    active.column >= first &&
    active.column < end &&
    (active.row === -1 || (active.row >= shownRows.first && active.row < shownRows.end));
  const width = numberWidth + (layout.offsets.at(-1) ?? 0);
  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={isActiveShown ? cellId(id, active.row, active.column) : undefined}
      className={classes.grid}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={classes.sheet}
        style={{ width, height: headerHeight + totalHeight(box) }}
      >
        <GridHeader
          {...props}
          id={id}
          numberWidth={numberWidth}
          height={headerHeight}
          shownColumns={shownColumns}
          activeColumn={active.row === -1 ? active.column : null}
        />
        <div role="rowgroup" className={classes.body} style={{ top: headerHeight + shownRows.top }}>
          {Array.from({ length: shownRows.end - shownRows.first }, (_, index) => {
            const place = shownRows.first + index;
            return (
              <GridRow
                key={place}
                id={id}
                place={place}
                row={rows.get(place)}
                columns={columns}
                layout={layout}
                shownColumns={shownColumns}
                numberWidth={numberWidth}
                activeColumn={active.row === place ? active.column : null}
                words={words}
                onMove={props.onMove}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
