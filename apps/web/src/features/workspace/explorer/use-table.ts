import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  type HeldTable,
  holdTable,
  releaseTable,
  type TableSource,
  type TableStatus,
} from './held-tables.ts';
import type { ColumnProfile } from './profile/profile-column.ts';

const reading: TableStatus = { kind: 'reading', share: 0 };

/** Opens a table as long as it is shown. When its bytes change, the former one stays until the new one is read. */
export function useTable({ key, read }: TableSource) {
  const [table, setTable] = useState<HeldTable | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal keys mean equal bytes; another attempt opens it again.
  useEffect(() => {
    const held = holdTable({ key, read });
    const show = () =>
      setTable((before) =>
        before?.getStatus().kind === 'opened' && held.getStatus().kind === 'reading' ? before : held,
      );
    show();
    const stop = held.subscribe(show);
    return () => {
      stop();
      releaseTable(held);
    };
  }, [key, attempt]);
  const subscribe = useCallback(
    (listener: () => void) => table?.subscribe(listener) ?? (() => undefined),
    [table],
  );
  const status = useSyncExternalStore(subscribe, () => table?.getStatus() ?? reading);
  return { table, status, retry: () => setAttempt((before) => before + 1) };
}

/** What is known of a column over all rows; undefined while it is counted. */
export function useProfile(table: HeldTable, column: number): ColumnProfile | undefined {
  return useProfileOf(table, column, 'all');
}

/** The same over the rows that this arrangement shows. */
export function useShownProfile(
  table: HeldTable,
  column: number,
  arrangement: number,
): ColumnProfile | undefined {
  return useProfileOf(table, column, arrangement);
}

function useProfileOf(table: HeldTable, column: number, of: 'all' | number): ColumnProfile | undefined {
  return useQuery({
    queryKey: ['table', table.id, 'profile', column, of],
    queryFn: () => table.ask('profile', { column, rows: of === 'all' ? 'all' : 'shown' }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
