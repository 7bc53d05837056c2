/* biome-ignore-all lint/a11y/useSemanticElements: a table of which only a part exists cannot be a table of HTML. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and says which cell is meant. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { listProblemKinds } from '../../../../lib/csv/csv-problems.ts';
import { ShownText } from '../shown-text.tsx';
import { isMissing } from '../values/missing.ts';
import type { ColumnHead } from '../worker/open-csv.ts';
import { cellId } from './cell-id.ts';
import type { ColumnLayout, ColumnWindow } from './column-layout.ts';
import classes from './grid.module.css';
import type { GridPlace } from './grid-keys.ts';
import type { ShownRow } from './row-store.ts';

interface GridRowProps {
  id: string;
  /** Where it stands among the rows shown. */
  place: number;
  row: ShownRow | undefined;
  columns: readonly ColumnHead[];
  layout: ColumnLayout;
  shownColumns: ColumnWindow;
  numberWidth: number;
  activeColumn: number | null;
  words: CellWords;
  onMove: (place: GridPlace) => void;
}

/** Drawn again only when something of it changes: while one scrolls, only the rows that come in are drawn. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, place, row, columns, layout, shownColumns, numberWidth, activeColumn, words, onMove } = props;
  const width = numberWidth + (layout.offsets.at(-1) ?? 0);
  return (
    <div role="row" aria-rowindex={place + 2} className={classes.row} style={{ width }}>
      <RowNumber row={row} width={numberWidth} />
      {Array.from({ length: shownColumns.end - shownColumns.first }, (_, index) => {
        const column = shownColumns.first + index;
        const isActive = activeColumn === column;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
          <div
            key={columns[column]?.key}
            // Only the cell that the grid names needs a name: hundreds are drawn in a frame.
            id={isActive ? cellId(id, place, column) : undefined}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isActive || undefined}
            className={classes.cell}
            data-number={columns[column]?.isNumeric || undefined}
            style={{ left: numberWidth + (layout.offsets[column] as number), width: layout.widths[column] }}
            onClick={() => onMove({ row: place, column })}
          >
            {row && <CellContent cell={row.cells[column]} words={words} />}
          </div>
        );
      })}
    </div>
  );
});

/** What stands for cells without a value; handed down, because asking for it in each cell would cost more than drawing it. */
export interface CellWords {
  noCell: string;
  emptyCell: string;
}

function CellContent({ cell, words }: { cell: string | null | undefined; words: CellWords }) {
  if (cell === undefined) return null;
  if (cell !== null && !isMissing(cell)) return <ShownText text={cell} />;
  const shown = cell === null ? words.noCell : cell || words.emptyCell;
  return <span className={classes.missing}>{shown}</span>;
}

function RowNumber({ row, width }: { row: ShownRow | undefined; width: number }) {
  return (
    <div role="rowheader" aria-colindex={1} className={classes.number} style={{ width }}>
      {row && row.problems > 0 && <RowProblems row={row} />}
      {row && row.row + 1}
    </div>
  );
}

function RowProblems({ row }: { row: ShownRow }) {
  const { t } = useTranslation();
  const words = t('explorer.grid.rowProblems', {
    row: row.row + 1,
    problems: listProblemKinds(row.problems)
      .map((kind) => t(`explorer.file.problem.${kind}`))
      .join('. '),
  });
  return (
    <span title={words}>
      <span aria-hidden>! </span>
      <span className={classes.hidden}>{words}</span>
    </span>
  );
}
