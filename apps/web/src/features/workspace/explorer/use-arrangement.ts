import { useEffect, useMemo, useState } from 'react';
import { type ExplorerState, toArrangement } from './explorer-state.ts';
import { createRowStore, type RowStore } from './grid/row-store.ts';
import type { HeldTable } from './held-tables.ts';
import type { ColumnHead } from './worker/open-csv.ts';

/** The rows that are shown, as the worker has arranged them. */
export interface ShownRows {
  version: number;
  shownCount: number;
  isFiltered: boolean;
  rows: RowStore;
}

/** Has the rows sorted and filtered; until that is done, the former ones stay. Null before the first time. */
export function useArrangement(
  table: HeldTable,
  { sort, filters }: ExplorerState,
  columns: readonly ColumnHead[],
): ShownRows | null {
  const [shown, setShown] = useState<ShownRows | null>(null);
  const arrangement = useMemo(() => toArrangement({ sort, filters }, columns), [sort, filters, columns]);
  useEffect(() => {
    let isOutdated = false;
    table.ask('arrange', arrangement).then(({ version, shownCount }) => {
      if (isOutdated) return;
      const rows = createRowStore(table.ask, version, table.giveUp);
      setShown({ version, shownCount, isFiltered: arrangement.filters.length > 0, rows });
    }, table.giveUp);
    return () => {
      isOutdated = true;
    };
  }, [table, arrangement]);
  return shown;
}
