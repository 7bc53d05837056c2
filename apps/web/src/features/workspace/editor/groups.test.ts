import { expect, test } from 'vitest';
import { joinGroups, moveTab, moveToOtherGroup, openBeside, shiftTab, splitGroup } from './group-moves.ts';
import {
  closeTabs,
  focusGroup,
  Groups,
  keepExisting,
  openTab,
  renameTabs,
  reopenTab,
  startGroups,
  stepTab,
} from './groups.ts';

const open = (...addresses: string[]) =>
  addresses.slice(1).reduce((state, address) => openTab(state, address), startGroups(addresses[0] as string));
/** Tabs of each group, the one in front in capitals, the group with the focus marked. */
const look = ({ groups, focused }: Groups) =>
  groups.map(
    ({ tabs, active }, index) =>
      (index === focused ? '>' : '') +
      tabs.map((tab) => (tab === active ? tab.toUpperCase() : tab)).join(' '),
  );

test('a file opens right of the one in front; one that is open comes to the front', () => {
  const state = openTab(open('a', 'b', 'c'), 'a');
  expect(look(state)).toEqual(['>A b c']);
  expect(look(openTab(state, 'd'))).toEqual(['>a D b c']);
  expect(look(openTab(state, 'c'))).toEqual(['>a b C']);
});

test('closing the tab in front shows the one before it in time', () => {
  const state = openTab(open('a', 'b', 'c'), 'a');
  expect(look(closeTabs(state, 0, ['a']))).toEqual(['>b C']);
  expect(look(closeTabs(state, 0, ['b']))).toEqual(['>A c']);
  expect(look(closeTabs(state, 0, ['a', 'b', 'c']))).toEqual(['>']);
});

test('closed tabs come back where they were, the latest first, unless their file is gone', () => {
  const state = closeTabs(closeTabs(open('a', 'b', 'c'), 0, ['b']), 0, ['a']);
  const once = reopenTab(state);
  expect(look(once)).toEqual(['>A c']);
  expect(look(reopenTab(once))).toEqual(['>a B c']);
  expect(look(reopenTab(keepExisting(state, (address) => address !== 'a')))).toEqual(['>c B']);
  expect(reopenTab(open('a'))).toEqual(open('a'));
});

test('tabs step round the end', () => {
  expect(look(stepTab(open('a', 'b'), 1))).toEqual(['>A b']);
  expect(look(stepTab(openTab(open('a', 'b'), 'a'), -1))).toEqual(['>a B']);
});

test('splitting shows the same file twice; a second split goes to the group that is there', () => {
  const two = splitGroup(open('a', 'b'), 'beside');
  expect(look(two)).toEqual(['a B', '>B']);
  expect(look(splitGroup(openTab(focusGroup(two, 0), 'a'), 'below'))).toEqual(['A b', '>b A']);
  expect(splitGroup(two, 'below').direction).toBe('below');
});

test('a preview opens beside, and the focus stays', () => {
  const two = openBeside(open('a', 'b'), 'p');
  expect(look(two)).toEqual(['>a B', 'P']);
  expect(look(openBeside(openTab(two, 'a'), 'q'))).toEqual(['>A b', 'p Q']);
});

test('a tab moves to the other group, and a group without tabs closes', () => {
  const two = moveToOtherGroup(open('a', 'b'));
  expect(look(two)).toEqual(['A', '>B']);
  expect(look(moveToOtherGroup(two))).toEqual(['>a B']);
  expect(look(moveToOtherGroup(open('a')))).toEqual(['>A']);
  expect(look(joinGroups(focusGroup(two, 0)))).toEqual(['>A b']);
});

test('tabs are put in order by their place', () => {
  const state = open('a', 'b', 'c');
  const from = { group: 0, address: 'c' };
  expect(look(moveTab(state, from, { group: 0, before: 'a' }))).toEqual(['>C a b']);
  expect(look(moveTab(state, { group: 0, address: 'a' }, { group: 0, before: null }))).toEqual(['>b c A']);
  expect(moveTab(state, from, { group: 0, before: 'c' })).toBe(state);
  expect(look(shiftTab(state, -1))).toEqual(['>a C b']);
  expect(shiftTab(state, 1)).toBe(state);
  expect(look(shiftTab(openTab(state, 'a'), 1))).toEqual(['>b A c']);
  const two = splitGroup(state, 'beside');
  expect(look(moveTab(two, { group: 0, address: 'a' }, { group: 1, before: 'c' }))).toEqual(['b C', '>A c']);
  expect(look(moveTab(two, { group: 1, address: 'c' }, { group: 0, before: 'a' }))).toEqual(['>a b C']);
});

test('deleted files lose their tabs, and a group all of whose files are gone closes', () => {
  const two = moveToOtherGroup(open('a', 'b', 'c'));
  expect(look(keepExisting(two, (address) => address !== 'c'))).toEqual(['>a B']);
  expect(look(keepExisting(two, (address) => address !== 'b'))).toEqual(['A', '>C']);
  expect(look(keepExisting(two, () => false))).toEqual(['>']);
});

test('renamed files keep their tabs and what is closed', () => {
  const rename = (address: string) => (address === 'b' ? 'x' : address);
  const state = renameTabs(closeTabs(open('a', 'c', 'b'), 0, ['b']), rename);
  expect(look(reopenTab(state))).toEqual(['>a c X']);
  expect(look(renameTabs(open('a', 'b'), rename))).toEqual(['>a X']);
});

test('what was remembered is read back as it was', () => {
  const state = closeTabs(splitGroup(open('a', 'b'), 'below'), 0, ['a']);
  expect(Groups.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  expect(Groups.safeParse({ ...state, groups: [] }).success).toBe(false);
});
