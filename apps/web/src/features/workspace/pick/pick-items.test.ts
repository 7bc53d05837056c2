import { expect, test } from 'vitest';
import { splitGroup } from '../editor/group-moves.ts';
import { openTab, startGroups } from '../editor/groups.ts';
import { filterItems, listFiles, listTabs, splitLine } from './pick-items.ts';

const workspace = {
  data: [{ path: 'data/train.csv', bytes: 1, digest: '' }],
  visible: [{ path: 'visible/test_visible.py', content: '' }],
};

test('files that were in front last come first, the one in front does not', () => {
  const groups = openTab(openTab(startGroups('a.py'), 'b.py'), 'data:data/train.csv');
  expect(listFiles(['a.py', 'b.py', 'c.py'], workspace, groups).map(({ path }) => path)).toEqual([
    'b.py',
    'a.py',
    'c.py',
    'data/train.csv',
    'visible/test_visible.py',
  ]);
});

test('the tabs of both groups are listed, also when both show the same file', () => {
  const groups = splitGroup(openTab(startGroups('a.py'), 'b.py'), 'beside');
  expect(listTabs(groups).map(({ group, file }) => `${group} ${file.path}`)).toEqual([
    '0 a.py',
    '0 b.py',
    '1 b.py',
  ]);
});

test('a hundred lines are enough to choose from', () => {
  const items = Array.from({ length: 300 }, (_, n) => ({ id: `${n}`, label: `file${n}.py` }));
  expect(filterItems('file', items)).toHaveLength(100);
});

test('a line may follow the name', () => {
  expect(splitLine('features.py:12')).toEqual({ name: 'features.py', line: 12 });
  expect(splitLine('features.py')).toEqual({ name: 'features.py', line: null });
  expect(splitLine(':7')).toEqual({ name: '', line: 7 });
});
