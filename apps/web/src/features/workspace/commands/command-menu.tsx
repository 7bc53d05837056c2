import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import type { CommandId } from './command-table.ts';
import classes from './commands.module.css';
import { ariaKeysOf, useCommands, useCommandWords } from './use-commands.ts';

/** Groups of commands with a line between them; what makes no sense now is left out. */
export type MenuGroups = readonly (readonly CommandId[])[];

export function CommandMenu({ groups }: { groups: MenuGroups }) {
  const { isAvailable, run } = useCommands();
  const words = useCommandWords();
  const available = groups.map((ids) => ids.filter(isAvailable)).filter((ids) => ids.length > 0);
  return (
    <Menu.Dropdown>
      {available.map((ids, index) => (
        <Fragment key={ids[0]}>
          {index > 0 && <Menu.Divider />}
          {ids.map((id) => (
            <Menu.Item
              key={id}
              aria-keyshortcuts={ariaKeysOf(id)}
              rightSection={
                <span aria-hidden className={classes.keys}>
                  {words.firstKey(id)}
                </span>
              }
              onClick={() => run(id)}
            >
              {words.title(id)}
            </Menu.Item>
          ))}
        </Fragment>
      ))}
    </Menu.Dropdown>
  );
}

export interface MenuPlace {
  x: number;
  y: number;
}

interface ContextMenuProps {
  label: string;
  place: MenuPlace | null;
  groups: MenuGroups;
  onClose: () => void;
}

/** The menu of a right click, or of the menu key, at its place. */
export function ContextMenu({ label, place, groups, onClose }: ContextMenuProps) {
  return (
    <Menu
      opened={place !== null}
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom-start"
      offset={0}
      aria-label={label}
    >
      <Menu.Target>
        <span aria-hidden className={classes.menuPlace} style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} />
      </Menu.Target>
      <CommandMenu groups={groups} />
    </Menu>
  );
}

export function isMenuKey({ key, shiftKey }: { key: string; shiftKey: boolean }): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Where a menu belongs: at the pointer, or under the line when it was asked for by the keyboard. */
export function menuPlaceOf(line: Element, pointer?: { clientX: number; clientY: number }): MenuPlace {
  if (pointer && (pointer.clientX > 0 || pointer.clientY > 0)) {
    return { x: pointer.clientX, y: pointer.clientY };
  }
  const { left, bottom } = line.getBoundingClientRect();
  return { x: left + 24, y: bottom };
}
