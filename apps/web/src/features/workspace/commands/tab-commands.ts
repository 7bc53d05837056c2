import { joinGroups, moveToOtherGroup, openBeside, shiftTab, splitGroup } from '../editor/group-moves.ts';
import { closeTabs, focusedGroup, focusGroup, reopenTab, stepTab } from '../editor/groups.ts';
import { toAddress } from '../editor/open-file.ts';
import type { Command } from './command.ts';
import type { Workbench } from './workbench.ts';

const takesFocus = { takesFocus: true };
const isOpen = ({ editors }: Workbench) => editors.current !== null;
const isSplit = ({ editors }: Workbench) => editors.state.groups.length === 2;
const hasOthers = ({ editors }: Workbench) => focusedGroup(editors.state).tabs.length > 1;

/** Closes those tabs of the group with the focus. */
function close(which: (tabs: readonly string[], active: string) => readonly string[]) {
  return ({ editors }: Workbench) =>
    editors.change((state) => {
      const { tabs, active } = focusedGroup(state);
      return active === null ? state : closeTabs(state, state.focused, which(tabs, active));
    });
}

/**
 * Tabs and groups. Browsers keep Ctrl+W, Ctrl+Tab and Ctrl+Page for their own tabs, so these have Alt, with letters that
 * open no menu of a browser, mean nothing in the editor's find window, and lie at the same place on most keyboards.
 */
export const tabCommands = {
  closeTab: {
    topic: 'tabs',
    keys: ['Alt+X'],
    when: isOpen,
    run: close((_, active) => [active]),
  },
  closeOtherTabs: {
    topic: 'tabs',
    when: hasOthers,
    run: close((tabs, active) => tabs.filter((tab) => tab !== active)),
  },
  closeTabsToTheRight: {
    topic: 'tabs',
    when: hasOthers,
    run: close((tabs, active) => tabs.slice(tabs.indexOf(active) + 1)),
  },
  closeAllTabs: { topic: 'tabs', when: isOpen, run: close((tabs) => tabs) },
  reopenTab: {
    topic: 'tabs',
    keys: ['Alt+Shift+X'],
    when: ({ editors }) => editors.state.closed.length > 0,
    run: ({ editors }) => editors.change(reopenTab, takesFocus),
  },
  nextTab: {
    topic: 'tabs',
    keys: ['Alt+PageDown'],
    when: hasOthers,
    run: ({ editors }) => editors.change((state) => stepTab(state, 1), takesFocus),
  },
  previousTab: {
    topic: 'tabs',
    keys: ['Alt+PageUp'],
    when: hasOthers,
    run: ({ editors }) => editors.change((state) => stepTab(state, -1), takesFocus),
  },
  tabToTheRight: {
    topic: 'tabs',
    scope: 'tabs',
    keys: ['Mod+Shift+ArrowRight'],
    when: hasOthers,
    run: ({ editors }) => editors.change((state) => shiftTab(state, 1)),
  },
  tabToTheLeft: {
    topic: 'tabs',
    scope: 'tabs',
    keys: ['Mod+Shift+ArrowLeft'],
    when: hasOthers,
    run: ({ editors }) => editors.change((state) => shiftTab(state, -1)),
  },
  openTabs: {
    topic: 'tabs',
    keys: ['Alt+G'],
    when: isOpen,
    run: ({ show }) => show({ kind: 'pick', text: '#' }),
  },
  splitBeside: {
    topic: 'tabs',
    keys: ['Mod+\\', 'Alt+I'],
    when: isOpen,
    run: ({ editors }) => editors.change((state) => splitGroup(state, 'beside'), takesFocus),
  },
  splitBelow: {
    topic: 'tabs',
    when: isOpen,
    run: ({ editors }) => editors.change((state) => splitGroup(state, 'below'), takesFocus),
  },
  moveToOtherGroup: {
    topic: 'tabs',
    keys: ['Alt+Shift+O'],
    when: (workbench) => isSplit(workbench) || hasOthers(workbench),
    run: ({ editors }) => editors.change(moveToOtherGroup, takesFocus),
  },
  focusOtherGroup: {
    topic: 'tabs',
    keys: ['Alt+O'],
    when: isSplit,
    run: ({ editors }) => editors.change((state) => focusGroup(state, 1 - state.focused), takesFocus),
  },
  preview: {
    topic: 'tabs',
    when: ({ editors }) => editors.current?.kind === 'project' && /\.md$/i.test(editors.current.path),
    run: ({ editors }) => {
      const path = editors.current?.path ?? '';
      editors.change((state) => openBeside(state, toAddress({ kind: 'preview', path })));
    },
  },
  joinGroups: {
    topic: 'tabs',
    when: isSplit,
    run: ({ editors }) => editors.change(joinGroups, takesFocus),
  },
} as const satisfies Record<string, Command>;
