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
  onMove: (place: GridPlace) => void;
}

/** Drawn again only when something of it changes: while one scrolls, only the rows that come in are drawn. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, place, row, columns, layout, shownColumns, numberWidth, activeColumn, onMove } = props;
  const width = numberWidth + (layout.offsets.at(-1) ?? 0);
  return (
    <div role="row" aria-rowindex={place + 2} className={classes.row} style={{ width }}>
      <RowNumber row={row} width={numberWidth} />
      {Array.from({ length: shownColumns.end - shownColumns.first }, (_, index) => {
        const column = shownColumns.first + index;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
          <div
            key={columns[column]?.key}
            id={cellId(id, place, column)}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={column + 2}
            aria-selected={activeColumn === column}
            className={classes.cell}
            data-number={columns[column]?.isNumeric || undefined}
            style={{ left: numberWidth + (layout.offsets[column] as number), width: layout.widths[column] }}
            onClick={() => onMove({ row: place, column })}
          >
            {row && <CellContent cell={row.cells[column]} />}
          </div>
        );
      })}
    </div>
  );
});

function CellContent({ cell }: { cell: string | null | undefined }) {
  const { t } = useTranslation();
  if (cell === undefined) return null;
  if (cell === null) return <span className={classes.missing}>{t('explorer.grid.noCell')}</span>;
  if (cell === '') return <span className={classes.missing}>{t('explorer.grid.emptyCell')}</span>;
  if (isMissing(cell)) return <span className={classes.missing}>{cell}</span>;
  return <ShownText text={cell} />;
}

function RowNumber({ row, width }: { row: ShownRow | undefined; width: number }) {
  const { t } = useTranslation();
  const problems = row ? listProblemKinds(row.problems) : [];
  const words =
    row && problems.length > 0
      ? t('explorer.grid.rowProblems', {
          row: row.row + 1,
          problems: problems.map((kind) => t(`explorer.file.problem.${kind}`)).join('. '),
        })
      : undefined;
  return (
    <div role="rowheader" aria-colindex={1} className={classes.number} style={{ width }} title={words}>
      {words && <span aria-hidden>! </span>}
      {row && row.row + 1}
      {words && <span className={classes.hidden}>{words}</span>}
    </div>
  );
}
