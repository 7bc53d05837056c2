import type { KeyboardEvent, MouseEvent } from 'react';
import { isMenuKey, type MenuPlace, menuPlaceOf } from '../commands/command-menu.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { findByName, treeStep } from './tree-keys.ts';
import type { TreeRow } from './tree-rows.ts';
import { chooseOnly, extendChoice, moveFocus, toggleChoice } from './tree-selection.ts';
import { useTypedText } from './type-ahead.ts';
import type { FileTree } from './use-file-tree.ts';

interface TreeEventParts {
  tree: FileTree;
  elementOf: (path: string) => HTMLElement | null;
  onOpen: (path: string, takesFocus: boolean) => void;
  /** Null where nothing can be changed. */
  onMenu: ((place: MenuPlace) => void) | null;
}

/** What mouse and keyboard do in the file tree, for all lines at once. */
export function useTreeEvents({ tree, elementOf, onOpen, onMenu }: TreeEventParts) {
  const commands = useCommands();
  const typedText = useTypedText();
  const { rows, selection, select } = tree;
  const visible = rows.map(({ path }) => path);

  const rowAt = (target: EventTarget) => {
    const path = (target as Element).closest('[data-path]')?.getAttribute('data-path');
    return rows.find((row) => row.path === path);
  };
  const activate = (row: TreeRow, takesFocus: boolean) => {
    if (row.kind === 'folder') tree.toggle(row.path);
    else onOpen(row.path, takesFocus);
  };
  /** With several files chosen all of them open, the one with the focus in front. */
  const activateChosen = (row: TreeRow) => {
    const isChosen = (each: TreeRow) => selection.chosen.has(row.path) && selection.chosen.has(each.path);
    for (const each of rows) {
      if (each !== row && each.kind === 'file' && isChosen(each)) onOpen(each.path, false);
    }
    activate(row, true);
  };
  const moveTo = (index: number, isExtending: boolean) => {
    const row = rows[index];
    if (!row) return;
    select((before) => (isExtending ? extendChoice(before, row.path, visible) : moveFocus(before, row.path)));
    elementOf(row.path)?.focus();
  };
  const openMenu = (row: TreeRow, pointer?: MouseEvent) => {
    const element = elementOf(row.path);
    if (!onMenu || !element) return;
    select((before) => (before.chosen.has(row.path) ? moveFocus(before, row.path) : chooseOnly(row.path)));
    onMenu(menuPlaceOf(element, pointer));
  };
  /** False when the key means nothing to a tree. */
  const step = (event: KeyboardEvent, row: TreeRow): boolean => {
    const index = rows.indexOf(row);
    const action = treeStep(event.key, index, rows);
    switch (action?.kind) {
      case 'focus':
        moveTo(action.index, event.shiftKey);
        return true;
      case 'toggle':
        tree.toggle(row.path);
        return true;
      case 'activate':
        activateChosen(row);
        return true;
      case 'choose':
        select((before) => toggleChoice(before, row.path));
        return true;
      default: {
        const isLetter = /^[\w.-]$/.test(event.key);
        const found = isLetter ? findByName(typedText.add(event.key), index, rows) : null;
        if (found !== null) moveTo(found, false);
        return found !== null;
      }
    }
  };

  return {
    onClick: (event: MouseEvent) => {
      const row = rowAt(event.target);
      if (!row) return;
      if (event.shiftKey) select((before) => extendChoice(before, row.path, visible));
      else if (event.ctrlKey || event.metaKey) select((before) => toggleChoice(before, row.path));
      else {
        select(() => chooseOnly(row.path));
        activate(row, false);
      }
    },
    onContextMenu: (event: MouseEvent) => {
      const row = rowAt(event.target);
      if (!row || !onMenu) return;
      event.preventDefault();
      openMenu(row, event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const row = rowAt(event.target);
      if (!row) return;
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== 'Shift' && (!isBare || event.key.length > 1)) typedText.forget();
      if (isMenuKey(event) && onMenu) openMenu(row);
      else if (!commands.runKey(event.nativeEvent, 'tree') && !(isBare && step(event, row))) return;
      event.preventDefault();
    },
    onFocusRow: (target: EventTarget) => {
      const row = rowAt(target);
      if (row) select((before) => moveFocus(before, row.path));
    },
  };
}
