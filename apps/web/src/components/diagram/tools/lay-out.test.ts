import type { Diagram } from '@holdout/contract';
import { nodeSize } from '@holdout/design';
import { expect, test } from 'vitest';
import { layOut } from './lay-out.ts';

function makeDiagram(nodeCount: number, edgeStep: number): Diagram {
  return {
    format: 1,
    nodes: Array.from({ length: nodeCount }, (_, index) => ({
      id: `n-${index}`,
      kind: 'store',
      label: '',
      note: '',
      x: 0,
      y: 0,
      ...(index % 3 === 0 ? { group: `g-${index % 2}` } : {}),
    })),
    // Cycles, loops and ways back among them.
    edges: Array.from({ length: nodeCount }, (_, index) => ({
      id: `e-${index}`,
      from: `n-${index}`,
      to: `n-${(index * edgeStep + 1) % nodeCount}`,
      label: '',
    })),
    groups: [
      { id: 'g-0', label: 'Even' },
      { id: 'g-1', label: 'Odd' },
      { id: 'g-2', label: 'Nobody' },
    ],
  };
}

test.each([
  [1, 1],
  [7, 2],
  [40, 3],
  [120, 7],
])('%i nodes get places that cover no other, cycles and groups or not', (nodeCount, edgeStep) => {
  const places = [...layOut(makeDiagram(nodeCount, edgeStep), nodeSize).values()];
  expect(places).toHaveLength(nodeCount);
  for (const [index, { x, y }] of places.entries()) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    const covered = places
      .slice(0, index)
      .filter((other) => Math.abs(other.x - x) < nodeSize.width && Math.abs(other.y - y) < nodeSize.height);
    expect(covered).toEqual([]);
  }
});

test('what flows goes from left to right', () => {
  const diagram = makeDiagram(3, 1);
  const nodes = diagram.nodes.map(({ group, ...node }) => node);
  const places = layOut({ ...diagram, nodes, edges: diagram.edges.slice(0, 2) }, nodeSize);
  const columns = ['n-0', 'n-1', 'n-2'].map((id) => places.get(id)?.x ?? 0);
  expect(columns.toSorted((a, b) => a - b)).toEqual(columns);
  expect(new Set(columns).size).toBe(3);
});
