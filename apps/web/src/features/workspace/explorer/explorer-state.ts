import { useLocalStorage } from '@mantine/hooks';
import { useCallback } from 'react';
import { z } from 'zod';
import { parseStored } from '../../../lib/remembered.ts';
import type { Arrangement } from './view/arrange.ts';
import { Condition } from './view/condition.ts';
import type { ColumnHead } from './worker/open-csv.ts';

const Panel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('columns') }),
  z.object({ kind: z.literal('file') }),
  z.object({ kind: z.literal('column'), column: z.string() }),
]);
export type Panel = z.infer<typeof Panel>;

/** How somebody looks at a table. Columns are named by their keys, which outlast a changed file. */
const ExplorerState = z.object({
  sort: z.object({ column: z.string(), isDescending: z.boolean() }).nullable(),
  filters: z.record(z.string(), Condition),
  widths: z.record(z.string(), z.number()),
  panel: Panel.nullable(),
  /** A file of one's own is shown as a table, not as text. */
  isTable: z.boolean(),
});
export type ExplorerState = z.infer<typeof ExplorerState>;

const Stored = z.record(z.string(), ExplorerState);
const untouched: ExplorerState = { sort: null, filters: {}, widths: {}, panel: null, isTable: false };

/** Remembered on this device for each file of an attempt, like the open tabs. */
export function useExplorerState(attemptId: string, address: string) {
  const [stored, setStored] = useLocalStorage<z.infer<typeof Stored>>({
    key: `holdout-explorer-${attemptId}`,
    defaultValue: {},
    getInitialValueInEffect: false,
    deserialize: readStored,
  });
  const state = stored[address] ?? untouched;
  const change = useCallback(
    (changes: Partial<ExplorerState>) =>
      setStored((before) => ({ ...before, [address]: { ...(before[address] ?? untouched), ...changes } })),
    [setStored, address],
  );
  return [state, change] as const;
}

export function readStored(text: string | undefined): z.infer<typeof Stored> {
  return parseStored(text, Stored) ?? {};
}

/** By places instead of names; columns that the file no longer has are left out. */
export function toArrangement(
  { sort, filters }: Pick<ExplorerState, 'sort' | 'filters'>,
  columns: readonly ColumnHead[],
): Arrangement {
  const places = new Map(columns.map(({ key }, index) => [key, index]));
  const place = sort === null ? undefined : places.get(sort.column);
  return {
    sort: sort !== null && place !== undefined ? { column: place, isDescending: sort.isDescending } : null,
    filters: Object.entries(filters).flatMap(([key, condition]) => {
      const column = places.get(key);
      return column === undefined ? [] : [{ column, condition }];
    }),
  };
}

/** A click on the sign in the header: ascending, descending, as in the file. */
export function nextSort(sort: ExplorerState['sort'], column: string): ExplorerState['sort'] {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
}

/** By the name of a column, which may be any word, `constructor` as well. */
export function ofColumn<Value>(values: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(values, key) ? (values[key] as Value) : null;
}
