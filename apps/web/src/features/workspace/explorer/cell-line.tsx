import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Scrollable } from '../../../components/scrollable.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber } from '../../../lib/quantities.ts';
import classes from './explorer.module.css';
import type { GridPlace } from './grid/grid-keys.ts';
import type { HeldTable } from './held-tables.ts';
import { ShownText } from './shown-text.tsx';
import type { ShownRows } from './use-arrangement.ts';
import type { ColumnHead } from './worker/open-csv.ts';

interface CellLineProps {
  table: HeldTable;
  columns: readonly ColumnHead[];
  shown: ShownRows;
  active: GridPlace;
  onCopy: () => void;
}

/** More of a cell than this is of no use to a reader. */
const readLength = 5000;

/** The whole of the cell that is chosen, as the line above a spreadsheet; and where all this is computed. */
export function CellLine({ table, columns, shown, active, onCopy }: CellLineProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const here = useSyncExternalStore(shown.rows.subscribe, () => shown.rows.get(active.row));
  const row = here?.row ?? null;
  const cell = useQuery({
    queryKey: ['table', table.id, 'cell', row, active.column],
    queryFn: () => (row === null ? null : table.ask('cell', { row, column: active.column })),
    enabled: row !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  }).data;
  const column = columns[active.column];
  const place =
    here && column
      ? t('explorer.grid.cell', {
          row: formatNumber(here.row + 1, locale),
          line: formatNumber(here.line, locale),
          column: column.key,
        })
      : t('explorer.grid.cellStart');
  return (
    <div className={classes.cellLine}>
      <div className={classes.cellRead}>
        <span className={classes.cellPlace}>{place}</span>
        {typeof cell === 'string' && (
          <>
            <Scrollable label={place} className={classes.cellText}>
              <bdi>
                <ShownText text={cell.slice(0, readLength)} />
              </bdi>
              {cell.length > readLength && '…'}
            </Scrollable>
            {cell.length > 100 && (
              <span className={classes.cellPlace}>
                {t('explorer.grid.characters', {
                  count: cell.length,
                  formatted: formatNumber(cell.length, locale),
                })}
              </span>
            )}
            <Button size="compact-xs" variant="default" onClick={onCopy}>
              {t('explorer.grid.copyCell')}
            </Button>
          </>
        )}
      </div>
      <p className={classes.footnote}>
        {t('explorer.local')} <span className={classes.keys}>{t('explorer.keys')}</span>
      </p>
    </div>
  );
}
