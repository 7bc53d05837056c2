import { expect, test } from 'vitest';
import {
  chooseAll,
  chooseOnly,
  extendChoice,
  moveFocus,
  noSelection,
  pathsToActOn,
  toggleChoice,
} from './tree-selection.ts';

const visible = ['a', 'b', 'c', 'd'];

test('Shift chooses a range from where it began, in both directions', () => {
  const start = chooseOnly('b');
  const down = extendChoice(start, 'd', visible);
  expect([...down.chosen]).toEqual(['b', 'c', 'd']);
  expect([...extendChoice(down, 'a', visible).chosen]).toEqual(['a', 'b']);
});

test('a range without a beginning starts at the focus', () => {
  expect([...extendChoice(moveFocus(noSelection, 'c'), 'd', visible).chosen]).toEqual(['c', 'd']);
  expect([...extendChoice(moveFocus(chooseOnly('a'), 'c'), 'd', visible).chosen]).toEqual(['c', 'd']);
  expect([...extendChoice(chooseOnly('gone'), 'b', visible).chosen]).toEqual(['b']);
});

test('Ctrl adds and takes away single lines', () => {
  const two = toggleChoice(chooseOnly('a'), 'c');
  expect([...two.chosen]).toEqual(['a', 'c']);
  expect([...toggleChoice(two, 'a').chosen]).toEqual(['c']);
  expect([...chooseAll(two, visible).chosen]).toEqual(visible);
});

test('a command acts on the choice only when the focus is in it', () => {
  const two = toggleChoice(chooseOnly('a'), 'c');
  expect(pathsToActOn(two)).toEqual(['a', 'c']);
  expect(pathsToActOn(moveFocus(two, 'd'))).toEqual(['d']);
  expect(pathsToActOn(noSelection)).toEqual([]);
});
