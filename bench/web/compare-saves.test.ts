import { expect, test } from 'vitest';
import { findLostSaves } from './compare-saves.ts';

const first = { revision: 1, digest: 'a' };
const second = { revision: 2, digest: 'b' };
const third = { revision: 3, digest: 'c' };
const fine = {
  acknowledged: [first, second, third],
  kept: [third, first, second],
  typed: 'c',
  latest: third,
};

test('nothing is lost when every acknowledged project is there', () => {
  expect(findLostSaves(fine)).toEqual([]);
});

test('a revision that nobody finds again is lost', () => {
  expect(findLostSaves({ ...fine, kept: [first, third] })).toEqual(['revision 2 is missing']);
});

test('a revision with other files is lost', () => {
  expect(findLostSaves({ ...fine, kept: [first, { ...second, digest: 'a' }, third] })).toEqual([
    'revision 2 holds other files',
  ]);
});

test('one number for two saves means that one of them is lost', () => {
  const acknowledged = [first, second, { ...third, revision: 2 }];
  expect(findLostSaves({ ...fine, acknowledged, kept: [first, { ...third, revision: 2 }] })).toEqual([
    'revision 2 holds other files',
    'revision 2 was acknowledged twice',
    'revision 3 is there at the end, 2 was acknowledged last',
  ]);
});

test('an acknowledgement of nothing is seen at the end, even when it named an earlier revision', () => {
  expect(findLostSaves({ ...fine, latest: second })).toEqual([
    'revision 2 is there at the end, 3 was acknowledged last',
    'the workspace does not open with what was typed last',
  ]);
  expect(findLostSaves({ ...fine, typed: 'd' })).toEqual([
    'the workspace does not open with what was typed last',
  ]);
});

test('a candidate to whom nothing was acknowledged has lost what was typed', () => {
  const nothing = { acknowledged: [], kept: [], latest: { revision: 0, digest: 'a' } };
  expect(findLostSaves({ ...nothing, typed: 'b' })).toEqual([
    'the workspace does not open with what was typed last',
  ]);
});
