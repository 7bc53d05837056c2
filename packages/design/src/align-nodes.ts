import type { Diagram } from '@holdout/contract';
import { placeNodes } from './edit-diagram.ts';
import type { Point } from './geometry.ts';

export const alignments = ['row', 'column'] as const;
export type Alignment = (typeof alignments)[number];

/** Puts nodes on one line, where most of them were; all have the same size, so edges and middles line up alike. */
export function alignNodes(diagram: Diagram, ids: ReadonlySet<string>, alignment: Alignment): Diagram {
  const chosen = diagram.nodes.filter(({ id }) => ids.has(id));
  const axis = alignment === 'row' ? 'y' : 'x';
  const line = median(chosen.map((node) => node[axis]));
  const places = chosen.map(({ id, x, y }): [string, Point] => [id, { x, y, [axis]: line }]);
  return placeNodes(diagram, new Map(places));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
