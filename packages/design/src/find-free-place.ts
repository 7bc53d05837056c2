import type { DiagramNode } from '@holdout/contract';
import { snap } from './edit-diagram.ts';
import { gridStep, nodeSize, type Point } from './geometry.ts';

/** The place nearest below the wanted one where a new node would cover no other, on the grid. */
export function findFreePlace(nodes: readonly DiagramNode[], wanted: Point): Point {
  const { x, y } = snap(wanted);
  const near = nodes
    .filter((node) => Math.abs(node.x - x) < nodeSize.width + gridStep)
    .toSorted((a, b) => a.y - b.y);
  const height = nodeSize.height + gridStep;
  const free = near.reduce((top, node) => (Math.abs(node.y - top) < height ? node.y + height : top), y);
  return snap({ x, y: free });
}
