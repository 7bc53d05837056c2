import { z } from 'zod';

/**
 * Which files have tabs, in one group of tabs or in two side by side, and which one is in front. Files are named by
 * their addresses (see `open-file.ts`). Everything here is a value: each change gives a new one.
 */
const EditorGroup = z.object({
  tabs: z.array(z.string()).readonly(),
  active: z.string().nullable(),
  /** The tabs in the order in which they were last in front, the latest first. */
  recent: z.array(z.string()).readonly(),
});
export type EditorGroup = z.infer<typeof EditorGroup>;

export const Groups = z.object({
  groups: z.array(EditorGroup).min(1).max(2).readonly(),
  focused: z.int().min(0).max(1),
  direction: z.enum(['beside', 'below']),
  closed: z.array(z.object({ address: z.string(), group: z.int(), index: z.int() })).readonly(),
});
export type Groups = z.infer<typeof Groups>;
export type Direction = Groups['direction'];

const mostClosed = 20;
export const emptyGroup: EditorGroup = { tabs: [], active: null, recent: [] };

export function startGroups(address: string): Groups {
  const group = { tabs: [address], active: address, recent: [address] };
  return { groups: [group], focused: 0, direction: 'beside', closed: [] };
}

export function focusedGroup({ groups, focused }: Groups): EditorGroup {
  return groups[focused] ?? groups[0] ?? emptyGroup;
}

/** Without the files that are gone. A group that has lost all its tabs closes. */
export function keepExisting(state: Groups, exists: (address: string) => boolean): Groups {
  const groups = state.groups.map((group) => withoutTabs(group, (address) => !exists(address)));
  const closed = state.closed.filter(({ address }) => exists(address));
  return settle({ ...state, groups, closed });
}

/** Opens a file in a group, right of the tab in front; a tab that is there comes to the front. */
export function openTab(state: Groups, address: string, at = state.focused): Groups {
  return showTabIn(state, at, address, indexAfterActive);
}

export function focusGroup(state: Groups, index: number): Groups {
  return index === state.focused || !state.groups[index] ? state : { ...state, focused: index };
}

export function closeTabs(state: Groups, groupIndex: number, addresses: readonly string[]): Groups {
  const group = state.groups[groupIndex];
  if (!group) return state;
  const closed = group.tabs.flatMap((address, index) =>
    addresses.includes(address) ? [{ address, group: groupIndex, index }] : [],
  );
  return settle({
    ...state,
    closed: [...state.closed, ...closed].slice(-mostClosed),
    groups: state.groups.map((each) =>
      each === group ? withoutTabs(each, (address) => addresses.includes(address)) : each,
    ),
  });
}

/** The latest closed tab comes back where it was. */
export function reopenTab(state: Groups): Groups {
  const last = state.closed.at(-1);
  if (!last) return state;
  const { group, address, index } = last;
  return showTabIn({ ...state, closed: state.closed.slice(0, -1) }, group, address, () => index);
}

/** The next tab of the group with the focus, round the end. */
export function stepTab(state: Groups, step: 1 | -1): Groups {
  const { tabs, active } = focusedGroup(state);
  if (active === null) return state;
  const next = tabs[(tabs.indexOf(active) + step + tabs.length) % tabs.length];
  return next === undefined ? state : openTab(state, next);
}

/** Files that have a new name keep their tabs. */
export function renameTabs(state: Groups, rename: (address: string) => string): Groups {
  const renameAll = (addresses: readonly string[]) => [...new Set(addresses.map(rename))];
  return {
    ...state,
    closed: state.closed.map((each) => ({ ...each, address: rename(each.address) })),
    groups: state.groups.map(({ tabs, active, recent }) => ({
      tabs: renameAll(tabs),
      active: active === null ? null : rename(active),
      recent: renameAll(recent),
    })),
  };
}

function indexAfterActive({ tabs, active }: EditorGroup): number {
  return active === null ? tabs.length : tabs.indexOf(active) + 1;
}

/** Brings a tab to the front of a group, the last one when that group has closed, and the focus with it. */
function showTabIn(
  state: Groups,
  at: number,
  address: string,
  placeIn: (group: EditorGroup) => number,
): Groups {
  const focused = Math.min(at, state.groups.length - 1);
  const groups = state.groups.map((group, index) =>
    index === focused ? showTab(group, address, placeIn(group)) : group,
  );
  return settle({ ...state, groups, focused });
}

/** Brings a tab to the front of a group, where it is already or at this place. */
export function showTab(group: EditorGroup, address: string, index: number): EditorGroup {
  return {
    tabs: group.tabs.includes(address) ? group.tabs : group.tabs.toSpliced(index, 0, address),
    active: address,
    recent: [address, ...group.recent.filter((each) => each !== address)],
  };
}

export function withoutTabs(group: EditorGroup, isGone: (address: string) => boolean): EditorGroup {
  if (!group.tabs.some(isGone)) return group;
  const stays = (address: string) => !isGone(address);
  const recent = group.recent.filter(stays);
  const tabs = group.tabs.filter(stays);
  const isActiveGone = group.active === null || isGone(group.active);
  return { tabs, recent, active: isActiveGone ? (recent[0] ?? tabs[0] ?? null) : group.active };
}

/** An empty group closes, unless it is the only one; the focus is always in a group that is there. */
export function settle(state: Groups): Groups {
  const filled = state.groups.filter(({ tabs }) => tabs.length > 0);
  const groups = filled.length > 0 ? filled : [emptyGroup];
  const focusedStays = state.groups[state.focused];
  const focused = focusedStays ? Math.max(0, groups.indexOf(focusedStays)) : 0;
  return { ...state, groups, focused };
}
