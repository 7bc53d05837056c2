import { Diagram } from '@holdout/contract';
import { expect, test } from 'vitest';
import {
  addNode,
  changeNode,
  connect,
  groupNodes,
  mergeDiagrams,
  mergeDiagramTexts,
  placeNodes,
  removeParts,
  writeDiagram,
} from '../src/index.ts';
import { createRandom, makeDiagram, sketch } from './random-diagram.ts';

const base = sketch({ a: 'source', b: 'store', c: 'serving' }, 'a -> b', 'b -> c');
const newNode = (id: string) => ({ id, kind: 'stream' as const, label: id, note: '', x: 0, y: 0 });
const moved = placeNodes(base, new Map([['a', { x: 400, y: 400 }]]));

test('what both sides add is there, wherever in the file it stands', () => {
  const mine = connect(addNode(base, newNode('m')), { id: 'e-m', from: 'c', to: 'm', label: '' });
  const theirs = connect(addNode(base, newNode('n')), { id: 'e-n', from: 'c', to: 'n', label: '' });
  const merged = mergeDiagrams(base, mine, theirs);
  expect(merged?.nodes.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'm', 'n']);
  expect(merged?.edges).toHaveLength(4);
});

test('one may move what the other renames, or puts into a group', () => {
  const merged = mergeDiagrams(base, moved, changeNode(base, 'a', { label: 'Clicks' }));
  expect(merged?.nodes[0]).toMatchObject({ label: 'Clicks', x: 400 });
  const grouped = groupNodes(base, new Set(['a']), { id: 'g', label: 'Group' });
  expect(mergeDiagrams(base, moved, grouped)?.nodes[0]).toMatchObject({ group: 'g', x: 400 });
});

test('where they contradict each other a person chooses', () => {
  const elsewhere = placeNodes(base, new Map([['a', { x: -400, y: 400 }]]));
  expect(mergeDiagrams(base, moved, elsewhere)).toBeNull();
  const without = removeParts(base, new Set(['a']));
  expect(mergeDiagrams(base, moved, without)).toBeNull();
  expect(mergeDiagrams(base, without, without)?.nodes).toHaveLength(2);
  const connected = connect(base, { id: 'e-m', from: 'a', to: 'c', label: '' });
  expect(mergeDiagrams(base, connected, without)).toBeNull();
});

test('files are merged as diagrams when all three are', () => {
  const texts = [base, moved, addNode(base, newNode('n'))].map(writeDiagram) as [string, string, string];
  expect(mergeDiagramTexts(...texts)).toContain('"id":"n"');
  expect(mergeDiagramTexts('', texts[1], texts[2])).toBeNull();
  expect(mergeDiagramTexts('', '', texts[2])).toBe(texts[2]);
  expect(mergeDiagramTexts(texts[0], '{', texts[2])).toBeUndefined();
});

test('a side that changed nothing gets what the other has; both sides see the same', () => {
  const random = createRandom(7);
  const written = (diagram: Diagram | null) => diagram && writeDiagram(diagram);
  for (let round = 0; round < 100; round += 1) {
    const [first, mine, theirs] = [makeDiagram(random), makeDiagram(random), makeDiagram(random)];
    expect(written(mergeDiagrams(first, mine, first))).toBe(writeDiagram(mine));
    expect(written(mergeDiagrams(first, mine, mine))).toBe(writeDiagram(mine));
    const merged = mergeDiagrams(first, mine, theirs);
    expect(written(mergeDiagrams(first, theirs, mine))).toBe(written(merged));
    if (merged) expect(Diagram.safeParse(merged).success).toBe(true);
  }
});
