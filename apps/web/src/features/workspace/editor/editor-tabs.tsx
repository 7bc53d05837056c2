import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ContextMenu,
  isMenuKey,
  type MenuGroups,
  type MenuPlace,
  menuPlaceOf,
} from '../commands/command-menu.tsx';
import { useCommands } from '../commands/use-commands.ts';
import classes from './editor.module.css';
import { EditorTab, tabId } from './editor-tab.tsx';
import { closeTabs, openTab } from './groups.ts';
import { fromAddress } from './open-file.ts';
import type { Editors } from './use-editors.ts';
import { addressAt, useTabDrop } from './use-tab-drop.ts';

interface EditorTabsProps {
  group: number;
  tabs: readonly string[];
  active: string | null;
  label: string;
  change: Editors['change'];
}

const tabMenu: MenuGroups = [
  ['closeTab', 'closeOtherTabs', 'closeTabsToTheRight', 'closeAllTabs'],
  ['tabToTheLeft', 'tabToTheRight'],
  ['splitBeside', 'splitBelow', 'moveToOtherGroup', 'joinGroups', 'preview'],
  ['showInTree'],
];

/** Tabs as the keyboard expects them: arrows choose, Delete closes. The cross is for the mouse. */
export const EditorTabs = memo(function EditorTabs({ group, tabs, active, label, change }: EditorTabsProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const strip = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { dropBefore, handlers } = useTabDrop(group, tabs, change);
  // A file opened from the tree may have its tab beyond the edge of the strip.
  useEffect(() => {
    if (active === null) return;
    document.getElementById(tabId(group, active))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [group, active]);

  const show = (address: string) => change((state) => openTab(state, address, group));
  const close = (address: string) => change((state) => closeTabs(state, group, [address]));
  const focusActive = () =>
    requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());

  const onKeyDown = (event: KeyboardEvent) => {
    const address = addressAt(event.target);
    if (address === null) return;
    const next = tabAfter(event.key, tabs.indexOf(address), tabs);
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isMenuKey(event)) setMenu(menuPlaceOf(event.target as Element));
    else {
      if (event.key === 'Delete') close(address);
      else if (next !== undefined && isBare) show(next);
      else if (!commands.runKey(event.nativeEvent, 'tabs')) return;
      focusActive();
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const address = addressAt(event.target);
    if (address === null) return;
    if ((event.target as Element).closest('[data-cross]')) close(address);
    else show(address);
  };
  const onContextMenu = (event: MouseEvent) => {
    const address = addressAt(event.target);
    if (address === null) return;
    event.preventDefault();
    show(address);
    setMenu(menuPlaceOf(event.target as Element, event));
  };
  return (
    <>
      <div
        ref={strip}
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        className={classes.tabs}
        data-drop-end={dropBefore === null || undefined}
        onClick={onClick}
        onAuxClick={(event) => {
          const address = addressAt(event.target);
          if (event.button === 1 && address !== null) close(address);
        }}
        // The middle button would start scrolling.
        onMouseDown={(event) => event.button === 1 && event.preventDefault()}
        onWheel={(event) => {
          if (event.deltaX === 0 && strip.current) strip.current.scrollLeft += event.deltaY;
        }}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        {...handlers}
      >
        {tabs.map((address) => (
          <EditorTab
            key={address}
            group={group}
            address={address}
            isActive={address === active}
            isDropTarget={address === dropBefore}
          />
        ))}
      </div>
      <ContextMenu
        label={t('workbench.tabs.menu', { path: active === null ? '' : fromAddress(active).path })}
        place={menu}
        groups={tabMenu}
        onClose={() => setMenu(null)}
      />
    </>
  );
});

/** Round the end with the arrows. */
function tabAfter(key: string, index: number, tabs: readonly string[]): string | undefined {
  switch (key) {
    case 'ArrowRight':
      return tabs[(index + 1) % tabs.length];
    case 'ArrowLeft':
      return tabs.at(index - 1);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
