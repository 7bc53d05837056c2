import {
  type Direction,
  type EditorGroup,
  emptyGroup,
  focusedGroup,
  focusGroup,
  type Groups,
  openTab,
  settle,
  showTab,
  withoutTabs,
} from './groups.ts';

/** Tabs on their way: within a group, to the other group, and groups that split and join. */

/** Puts a tab before another one, or at the end, in the same group or the other one. */
export function moveTab(
  state: Groups,
  from: { group: number; address: string },
  to: { group: number; before: string | null },
): Groups {
  const target = state.groups[to.group];
  if (!target || to.before === from.address) return state;
  const groups = state.groups.map((group, index) => {
    if (index !== from.group) return group;
    return withoutTabs(group, (address) => address === from.address);
  });
  const receiving = groups[to.group] as EditorGroup;
  const at = to.before === null ? receiving.tabs.length : receiving.tabs.indexOf(to.before);
  groups[to.group] = showTab(receiving, from.address, at < 0 ? receiving.tabs.length : at);
  return settle({ ...state, groups, focused: to.group });
}

/** One place to the left or right in its group. */
export function shiftTab(state: Groups, step: 1 | -1): Groups {
  const { tabs, active } = focusedGroup(state);
  if (active === null) return state;
  const others = tabs.filter((address) => address !== active);
  const at = tabs.indexOf(active) + step;
  if (at < 0 || at > others.length) return state;
  const from = { group: state.focused, address: active };
  return moveTab(state, from, { group: state.focused, before: others[at] ?? null });
}

/** Shows the file in front in a second group as well; with two groups, in the other one. */
export function splitGroup(state: Groups, direction: Direction): Groups {
  const { active } = focusedGroup(state);
  if (active === null) return state;
  const { groups, other } = withOtherGroup(state);
  return openTab({ ...state, groups, direction }, active, other);
}

/** Opens something in the other group, for example a preview, while the focus stays. */
export function openBeside(state: Groups, address: string): Groups {
  const { groups, other } = withOtherGroup(state);
  return focusGroup(openTab({ ...state, groups }, address, other), state.focused);
}

/** Moves the tab in front to the other group, which is made when there is none. */
export function moveToOtherGroup(state: Groups): Groups {
  const { active, tabs } = focusedGroup(state);
  if (active === null || (state.groups.length === 1 && tabs.length === 1)) return state;
  const { groups, other } = withOtherGroup(state);
  const from = { group: state.focused, address: active };
  return moveTab({ ...state, groups }, from, { group: other, before: null });
}

function withOtherGroup({ groups, focused }: Groups): { groups: readonly EditorGroup[]; other: number } {
  return groups.length === 2 ? { groups, other: 1 - focused } : { groups: [...groups, emptyGroup], other: 1 };
}

/** Puts the tabs of both groups into one. */
export function joinGroups(state: Groups): Groups {
  const [first, second] = state.groups;
  if (!first || !second) return state;
  const { active } = focusedGroup(state);
  const tabs = [...new Set([...first.tabs, ...second.tabs])];
  const recent = [...new Set([...focusedGroup(state).recent, ...first.recent, ...second.recent])];
  return { ...state, groups: [{ tabs, active, recent }], focused: 0 };
}
