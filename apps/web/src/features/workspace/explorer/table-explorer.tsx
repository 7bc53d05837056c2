import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { copyText } from '../../../lib/copy-text.ts';
import { notify } from '../../../lib/notify.ts';
import { CellLine } from './cell-line.tsx';
import classes from './explorer.module.css';
import { ExplorerBar } from './explorer-bar.tsx';
import { nextSort, type Panel, useExplorerState } from './explorer-state.ts';
import { layOutColumns } from './grid/column-layout.ts';
import { DataGrid } from './grid/data-grid.tsx';
import type { GridPlace } from './grid/grid-keys.ts';
import type { HeldTable } from './held-tables.ts';
import { PanelSide } from './panel/panel-side.tsx';
import { useArrangement } from './use-arrangement.ts';
import type { TableShape } from './worker/open-csv.ts';

interface TableExplorerProps {
  attemptId: string;
  address: string;
  path: string;
  table: HeldTable;
  shape: TableShape;
}

/** Bar, table and panel over one state: how the rows are arranged, and what one wants to know. */
export function TableExplorer({ attemptId, address, path, table, shape }: TableExplorerProps) {
  const { t } = useTranslation();
  const [state, change] = useExplorerState(attemptId, address);
  const [active, setActive] = useState<GridPlace>(table.place.active);
  const [focusCalls, setFocusCalls] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const { columns } = shape;
  const layout = useMemo(() => layOutColumns(columns, state.widths), [columns, state.widths]);
  const shown = useArrangement(table, state, columns);
  const move = useCallback(
    (place: GridPlace) => {
      table.place.active = place;
      setActive(place);
    },
    [table],
  );
  if (shown === null) return null;

  const keyOf = (column: number) => columns[column]?.key ?? '';
  const openPanel = (panel: Panel | null) => change({ panel });
  const copyCell = async () => {
    const row = shown.rows.get(active.row)?.row;
    const cell =
      row === undefined ? keyOf(active.column) : await table.ask('cell', { row, column: active.column });
    const isCopied = await copyText(cell ?? '');
    notify({ message: t(isCopied ? 'explorer.grid.copied' : 'explorer.grid.copyRefused') });
  };
  const goToRow = async (row: number) => {
    const place = await table.ask('locate', { row });
    if (place === -1) notify({ message: t('explorer.file.hidden') });
    else move({ row: place, column: active.column });
  };

  return (
    <div className={classes.sides}>
      <div className={classes.main}>
        <ExplorerBar shape={shape} shownCount={shown.shownCount} state={state} onChange={change} />
        <div className={classes.gridSide}>
          <DataGrid
            ref={grid}
            label={t('explorer.grid.label', { path })}
            table={table}
            columns={columns}
            layout={layout}
            rows={shown.rows}
            rowCount={shown.shownCount}
            fileRowCount={shape.rowCount}
            active={active}
            sort={state.sort}
            openColumn={state.panel?.kind === 'column' ? state.panel.column : null}
            onMove={move}
            onSort={(column) => change({ sort: nextSort(state.sort, keyOf(column)) })}
            onResize={(column, width) => change({ widths: { ...state.widths, [keyOf(column)]: width } })}
            onOpenColumn={(column, isByKeyboard) => {
              openPanel({ kind: 'column', column: keyOf(column) });
              if (isByKeyboard) setFocusCalls((before) => before + 1);
            }}
            onCopy={() => void copyCell()}
          />
          {shown.shownCount === 0 && (
            <div className={classes.noRows}>
              <EmptyNote>{t(shape.rowCount === 0 ? 'explorer.noData' : 'explorer.noRows')}</EmptyNote>
            </div>
          )}
        </div>
        <CellLine
          table={table}
          columns={columns}
          shown={shown}
          active={active}
          onCopy={() => void copyCell()}
        />
      </div>
      {state.panel && (
        <PanelSide
          panel={state.panel}
          focusCalls={focusCalls}
          table={table}
          shape={shape}
          shown={shown}
          state={state}
          layout={layout}
          onChange={change}
          onGoToRow={(row) => void goToRow(row)}
          onGoToColumn={(column) => move({ row: active.row, column })}
          onClose={() => {
            openPanel(null);
            grid.current?.focus();
          }}
        />
      )}
    </div>
  );
}
