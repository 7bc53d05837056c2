import { type Diagram, type DiagramEdge, type DiagramNode, diagramLimits } from '@holdout/contract';
import { gridStep, type Point } from './geometry.ts';

/**
 * Every change of a diagram, as functions from one to the next. What changes nothing gives back the same object, and
 * whatever they are given, a diagram stays a diagram.
 */

export function addNode(diagram: Diagram, node: DiagramNode): Diagram {
  if (diagram.nodes.length >= diagramLimits.nodes) return diagram;
  return { ...diagram, nodes: [...diagram.nodes, { ...node, ...snap(node) }] };
}

export function changeNode(
  diagram: Diagram,
  id: string,
  change: Partial<Pick<DiagramNode, 'kind' | 'label' | 'note'>>,
): Diagram {
  return { ...diagram, nodes: changePart(diagram.nodes, id, change) };
}

/** Where an edge between these would stand already: a second one could not be told from it. */
export function findEdge({ edges }: Diagram, from: string, to: string): DiagramEdge | null {
  return edges.find((edge) => edge.from === from && edge.to === to) ?? null;
}

export function connect(diagram: Diagram, edge: DiagramEdge): Diagram {
  const isFull = diagram.edges.length >= diagramLimits.edges;
  if (isFull || findEdge(diagram, edge.from, edge.to)) return diagram;
  return { ...diagram, edges: [...diagram.edges, edge] };
}

export function changeEdge(diagram: Diagram, id: string, change: Pick<DiagramEdge, 'label'>): Diagram {
  return { ...diagram, edges: changePart(diagram.edges, id, change) };
}

export function turnEdge(diagram: Diagram, id: string): Diagram {
  const edge = diagram.edges.find((each) => each.id === id);
  if (!edge || findEdge(diagram, edge.to, edge.from)) return diagram;
  return { ...diagram, edges: changePart(diagram.edges, id, { from: edge.to, to: edge.from }) };
}

/** Takes away nodes and edges, with the edges of those nodes. */
export function removeParts(diagram: Diagram, ids: ReadonlySet<string>): Diagram {
  if (ids.size === 0) return diagram;
  return {
    ...diagram,
    nodes: diagram.nodes.filter(({ id }) => !ids.has(id)),
    edges: diagram.edges.filter(({ id, from, to }) => !ids.has(id) && !ids.has(from) && !ids.has(to)),
  };
}

/** Puts nodes into a new group. */
export function groupNodes(diagram: Diagram, ids: ReadonlySet<string>, group: { id: string; label: string }) {
  if (diagram.groups.length >= diagramLimits.groups) return diagram;
  return putInGroup({ ...diagram, groups: [...diagram.groups, group] }, ids, group.id);
}

/** Moves nodes into a group that is there, or out of theirs. Groups that lose their last node go with it. */
export function putInGroup(diagram: Diagram, ids: ReadonlySet<string>, group: string | undefined): Diagram {
  const nodes = diagram.nodes.map((node) => (ids.has(node.id) ? { ...node, group } : node));
  const left = new Set(diagram.nodes.flatMap(({ id, group: was }) => (ids.has(id) && was ? [was] : [])));
  const held = new Set(nodes.map((node) => node.group));
  return { ...diagram, nodes, groups: diagram.groups.filter(({ id }) => held.has(id) || !left.has(id)) };
}

export function renameGroup(diagram: Diagram, id: string, label: string): Diagram {
  return { ...diagram, groups: changePart(diagram.groups, id, { label }) };
}

export function placeNodes(diagram: Diagram, places: ReadonlyMap<string, Point>): Diagram {
  const nodes = diagram.nodes.map((node) => {
    const place = places.get(node.id);
    const { x, y } = place ? snap(place) : node;
    return x === node.x && y === node.y ? node : { ...node, x, y };
  });
  return nodes.every((node, index) => node === diagram.nodes[index]) ? diagram : { ...diagram, nodes };
}

/** The nearest point of the grid inside the drawing. */
export function snap({ x, y }: Point): Point {
  return { x: snapLength(x), y: snapLength(y) };
}

function snapLength(length: number): number {
  const { coordinate } = diagramLimits;
  const snapped = Math.round(length / gridStep) * gridStep;
  // Of -0 a file would say 0, and read again it would be another diagram.
  return Math.min(coordinate, Math.max(-coordinate, snapped)) || 0;
}

function changePart<Part extends { id: string }>(
  parts: readonly Part[],
  id: string,
  change: NoInfer<Partial<Part>>,
): Part[] {
  return parts.map((part) => (part.id === id ? { ...part, ...change } : part));
}
