/* biome-ignore-all lint/a11y/useSemanticElements: a table of which only a part exists cannot be a table of HTML. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and says which cell is meant. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldTable } from '../held-tables.ts';
import type { ColumnHead } from '../worker/open-csv.ts';
import { cellId } from './cell-id.ts';
import type { ColumnLayout, ColumnWindow } from './column-layout.ts';
import classes from './grid.module.css';
import { HeaderCell } from './header-cell.tsx';

interface GridHeaderProps {
  id: string;
  table: HeldTable;
  columns: readonly ColumnHead[];
  layout: ColumnLayout;
  shownColumns: ColumnWindow;
  numberWidth: number;
  height: number;
  activeColumn: number | null;
  sort: { column: string; isDescending: boolean } | null;
  openColumn: string | null;
  onSort: (column: number) => void;
  onResize: (column: number, width: number) => void;
  onOpenColumn: (column: number, isByKeyboard: boolean) => void;
}

/** Not drawn again while one scrolls down: its cells ask for what is known of their columns, which costs more than a row. */
export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { t } = useTranslation();
  const { id, table, columns, layout, shownColumns, numberWidth, height, sort } = props;
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} style={{ height }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={classes.corner}
          style={{ width: numberWidth, height }}
        >
          {t('explorer.grid.number')}
        </div>
        {columns.slice(shownColumns.first, shownColumns.end).map((head, index) => {
          const column = shownColumns.first + index;
          return (
            <HeaderCell
              key={head.key}
              id={cellId(id, -1, column)}
              table={table}
              column={column}
              head={head}
              left={numberWidth + (layout.offsets[column] as number)}
              width={layout.widths[column] as number}
              sort={sort?.column === head.key ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
              isActive={props.activeColumn === column}
              isOpen={props.openColumn === head.key}
              onSort={props.onSort}
              onResize={props.onResize}
              onOpen={(opened) => props.onOpenColumn(opened, false)}
            />
          );
        })}
      </div>
    </div>
  );
});
