import type { NumberGroup, NumberRow, NumbersSheet } from '@holdout/contract';
import {
  addCheck,
  addRow,
  changeCheck,
  changeRow,
  emptyRow,
  listRows,
  moveRow,
  removeCheck,
  removeRow,
  renameKey,
  suggestKey,
} from '@holdout/design';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { createId } from '../../lib/create-id.ts';
import type { Steps } from '../../lib/use-steps.ts';

export interface SheetActions {
  addRow: (group: NumberGroup) => void;
  change: (id: string, change: Partial<Pick<NumberRow, 'name' | 'value' | 'unit' | 'note'>>) => void;
  /** When a name has been written: a row without a key gets one that says the same. */
  finishName: (id: string) => void;
  renameKey: (id: string, key: string) => void;
  move: (row: NumberRow, by: -1 | 1) => void;
  remove: (row: NumberRow) => void;
  addCheck: () => void;
  changeCheck: (id: string, text: string) => void;
  removeCheck: (id: string) => void;
}

/** What is read out after something happened that one may not see. */
type Said = 'rowRemoved' | 'rowMoved' | 'checkRemoved';

/** What can be done to a sheet; the focus goes along, to where one goes on. */
export function useSheetActions(
  sheet: NumbersSheet,
  edit: Steps<NumbersSheet>['edit'],
): {
  root: RefObject<HTMLDivElement | null>;
  actions: SheetActions;
  said: Said | null;
} {
  const root = useRef<HTMLDivElement>(null);
  const [said, say] = useState<Said | null>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-field="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const latest = useRef(sheet);
  latest.current = sheet;
  const actions = useMemo((): SheetActions => {
    const goTo = (field: string) => {
      wanted.current = field;
    };
    return {
      addRow: (group) => {
        const id = createId('row');
        edit((before) => addRow(before, emptyRow(id, group)));
        goTo(`${id} name`);
      },
      change: (id, change) =>
        edit((before) => changeRow(before, id, change), `${id} ${Object.keys(change).join(' ')}`),
      finishName: (id) => {
        const row = latest.current.rows.find((each) => each.id === id);
        const key = row?.key === '' ? suggestKey(latest.current, row.name) : '';
        if (key) edit((before) => changeRow(before, id, { key }));
      },
      renameKey: (id, key) => edit((before) => renameKey(before, id, key)),
      move: (row, by) => {
        edit((before) => moveRow(before, row.id, by));
        say('rowMoved');
        goTo(`${row.id} ${by === 1 ? 'down' : 'up'}`);
      },
      remove: (row) => {
        const shown = listRows(latest.current, row.group);
        const at = shown.findIndex(({ id }) => id === row.id);
        const next = shown[at + 1] ?? shown[at - 1];
        edit((before) => removeRow(before, row.id));
        say('rowRemoved');
        goTo(next ? `${next.id} name` : `add ${row.group}`);
      },
      addCheck: () => {
        const id = createId('check');
        edit((before) => addCheck(before, { id, text: '' }));
        goTo(`${id} text`);
      },
      changeCheck: (id, text) => edit((before) => changeCheck(before, id, text), `${id} text`),
      removeCheck: (id) => {
        edit((before) => removeCheck(before, id));
        say('checkRemoved');
        goTo('add check');
      },
    };
  }, [edit]);
  return { root, actions, said };
}
