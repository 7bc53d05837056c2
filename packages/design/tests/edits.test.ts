import { Diagram, diagramLimits } from '@holdout/contract';
import { expect, test } from 'vitest';
import {
  addNode,
  alignNodes,
  changeEdge,
  changeNode,
  connect,
  gridStep,
  groupNodes,
  placeNodes,
  putInGroup,
  record,
  redo,
  removeParts,
  renameGroup,
  startHistory,
  turnEdge,
  undo,
} from '../src/index.ts';
import { createRandom, makeDiagram, sketch } from './random-diagram.ts';

type Random = ReturnType<typeof createRandom>;

/** One of the edits, with arguments that may fit or not. */
function anyEdit(diagram: Diagram, random: Random, round: number): Diagram {
  const anyNode = () => diagram.nodes[random(diagram.nodes.length + 1)]?.id ?? 'nobody';
  const anyEdge = () => diagram.edges[random(diagram.edges.length + 1)]?.id ?? 'nothing';
  const some = new Set([anyNode(), anyNode(), anyEdge()]);
  const place = { x: random(1e7) - 5e6, y: random(999) };
  const { nodes, groups } = diagram;
  const edits = [
    () => addNode(diagram, { id: `new-${round}`, kind: 'stream', label: 'New', note: '', ...place }),
    () => changeNode(diagram, anyNode(), { label: 'Other', kind: 'people' }),
    () =>
      nodes[0] && connect(diagram, { id: `new-${round}`, from: nodes[0].id, to: anyOf(nodes), label: '' }),
    () => changeEdge(diagram, anyEdge(), { label: 'other' }),
    () => turnEdge(diagram, anyEdge()),
    () => removeParts(diagram, some),
    () => groupNodes(diagram, some, { id: `new-${round}`, label: 'Group' }),
    () => putInGroup(diagram, some, groups[random(groups.length + 1)]?.id),
    () => renameGroup(diagram, groups[0]?.id ?? 'none', 'Renamed'),
    () => placeNodes(diagram, new Map([[anyNode(), place]])),
    () => alignNodes(diagram, some, random(2) ? 'row' : 'column'),
  ];
  const anyOf = (parts: readonly { id: string }[]) => parts[random(parts.length)]?.id ?? '';
  return edits[random(edits.length)]?.() ?? diagram;
}

test('whatever is done to it, a diagram stays a diagram, and all of it can be taken back and done again', () => {
  const random = createRandom(3);
  for (let run = 0; run < 60; run += 1) {
    const start = makeDiagram(random);
    let history = startHistory(start);
    for (let round = 0; round < 30; round += 1) {
      const before = structuredClone(history.present);
      const next = anyEdit(history.present, random, round);
      expect(history.present, 'no edit changes what it is given').toEqual(before);
      expect(Diagram.safeParse(next).error?.issues ?? []).toEqual([]);
      history = record(history, next);
    }
    const end = history.present;
    const stepCount = history.past.length;
    for (let step = 0; step < stepCount; step += 1) history = undo(history);
    expect(history.present).toBe(start);
    expect(undo(history)).toBe(history);
    for (let step = 0; step < stepCount; step += 1) history = redo(history);
    expect(history.present).toBe(end);
    expect(redo(history)).toBe(history);
  }
});

test('changes of one thing in a row are one step; a new change forgets what was taken back', () => {
  let history = record(startHistory('a'), 'ab', 'label');
  history = record(history, 'abc', 'label');
  expect(undo(history).present).toBe('a');
  history = record(record(history, 'abc!'), 'abc!d', 'label');
  expect(undo(history).present).toBe('abc!');
  const anew = record(undo(history), 'other', 'label');
  expect(anew.future).toEqual([]);
  expect(undo(anew).present).toBe('abc!');
});

test('a node goes with its edges', () => {
  const diagram = sketch({ a: 'source', b: 'store', c: 'serving' }, 'a -> b', 'b -> c', 'a -> c');
  const left = removeParts(diagram, new Set(['b']));
  expect(left.nodes.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(left.edges.map(({ from, to }) => [from, to])).toEqual([['a', 'c']]);
});

test('two nodes have at most one edge in each direction', () => {
  const diagram = sketch({ a: 'source', b: 'store' }, 'a -> b');
  expect(connect(diagram, { id: 'x', from: 'a', to: 'b', label: 'twice' })).toBe(diagram);
  const both = connect(diagram, { id: 'x', from: 'b', to: 'a', label: '' });
  expect(both.edges).toHaveLength(2);
  expect(turnEdge(both, 'x')).toBe(both);
  expect(turnEdge(diagram, 'edge-0').edges[0]).toMatchObject({ from: 'b', to: 'a' });
});

test('a group that loses its last node is gone; another one stays', () => {
  const start = sketch({ a: 'source', b: 'store', c: 'serving' });
  const one = groupNodes(start, new Set(['a', 'b']), { id: 'g', label: 'Ingest' });
  const two = groupNodes(one, new Set(['c']), { id: 'h', label: 'Online' });
  expect(putInGroup(two, new Set(['a']), undefined).groups.map(({ id }) => id)).toEqual(['g', 'h']);
  expect(putInGroup(two, new Set(['a', 'b']), 'h').groups.map(({ id }) => id)).toEqual(['h']);
  expect(groupNodes(one, new Set(['a', 'b']), { id: 'h', label: 'All' }).groups.map(({ id }) => id)).toEqual([
    'h',
  ]);
});

test('nodes stand on the grid and inside the drawing', () => {
  const diagram = placeNodes(
    sketch({ a: 'source' }),
    new Map([['a', { x: gridStep * 3.4, y: -diagramLimits.coordinate * 2 }]]),
  );
  expect(diagram.nodes[0]).toMatchObject({ x: gridStep * 3, y: -diagramLimits.coordinate });
  expect(placeNodes(diagram, new Map([['a', { x: gridStep * 3, y: -diagramLimits.coordinate }]]))).toBe(
    diagram,
  );
});

test('nodes come to stand in one row or column', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 60 }],
    ['c', { x: 400, y: 80 }],
  ]);
  const diagram = placeNodes(sketch({ a: 'source', b: 'store', c: 'serving', d: 'people' }), places);
  const placesOf = (given: Diagram) => given.nodes.map(({ x, y }) => [x, y]);
  expect(placesOf(alignNodes(diagram, new Set(['a', 'b', 'c']), 'row'))).toEqual([
    [0, 60],
    [200, 60],
    [400, 60],
    [600, 0],
  ]);
  expect(placesOf(alignNodes(diagram, new Set(['a', 'b']), 'column')).slice(0, 2)).toEqual([
    [200, 0],
    [200, 60],
  ]);
});

test('beyond its limits a diagram takes nothing more', () => {
  const node = { kind: 'store' as const, label: '', note: '', x: 0, y: 0 };
  const nodes = Array.from({ length: diagramLimits.nodes }, (_, index) => ({ ...node, id: `n-${index}` }));
  const full = { format: 1 as const, nodes, edges: [], groups: [] };
  expect(addNode(full, { ...node, id: 'more' })).toBe(full);
});
