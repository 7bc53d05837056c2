import type { Diagram, DiagramEdge, DiagramNode } from '@holdout/contract';
import { framesOf, nodeSize, type Point } from '@holdout/design';
import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react';

export type BoxNode = Node<{ node: DiagramNode; kindWord: string }, 'box'>;
export type FrameNode = Node<{ label: string }, 'frame'>;
export type FlowNode = BoxNode | FrameNode;
export type FlowEdge = Edge<{ edge: DiagramEdge; isBothWays: boolean }, 'line'>;

/** Told beforehand, so that edges of nodes that were never in view can be drawn. */
const handles: NodeHandle[] = [
  { type: 'target', position: Position.Left, x: 0, y: nodeSize.height / 2, width: 1, height: 1 },
  {
    type: 'source',
    position: Position.Right,
    x: nodeSize.width,
    y: nodeSize.height / 2,
    width: 1,
    height: 1,
  },
];
const selectedBox = { zIndex: 1 };
/** The canvas is one stop of the keyboard; what is in it is told by the list beside it. */
const untold = {
  'aria-hidden': true,
  'aria-roledescription': undefined,
  'aria-describedby': undefined,
} as const;

/** The same object for the same node, so that only what changed is drawn again. */
export function createBoxes(kindWordOf: (node: DiagramNode) => string) {
  const kept = new WeakMap<DiagramNode, BoxNode>();
  return (node: DiagramNode, isSelected: boolean, { x, y }: Point = node): BoxNode => {
    const before = kept.get(node);
    const { position } = before ?? {};
    if (before?.selected === isSelected && position?.x === x && position.y === y) return before;
    const box: BoxNode = {
      id: node.id,
      type: 'box',
      position: { x, y },
      data: { node, kindWord: kindWordOf(node) },
      selected: isSelected,
      ...nodeSize,
      measured: nodeSize,
      handles,
      domAttributes: untold,
      ...(isSelected && selectedBox),
    };
    kept.set(node, box);
    return box;
  };
}

export function toFrames(diagram: Diagram, nodes: readonly DiagramNode[]): FrameNode[] {
  return framesOf(diagram, nodes).map(({ id, label, x, y, width, height }) => ({
    id: `frame:${id}`,
    type: 'frame',
    position: { x, y },
    data: { label },
    width,
    height,
    measured: { width, height },
    zIndex: -1,
    draggable: false,
    selectable: false,
    connectable: false,
    style: { pointerEvents: 'none' },
    domAttributes: untold,
  }));
}

export function createEdges() {
  const kept = new WeakMap<DiagramEdge, FlowEdge>();
  return (edge: DiagramEdge, isSelected: boolean, isBothWays: boolean): FlowEdge => {
    const before = kept.get(edge);
    if (before?.selected === isSelected && before.data?.isBothWays === isBothWays) return before;
    const line: FlowEdge = {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      type: 'line',
      data: { edge, isBothWays },
      selected: isSelected,
      ariaRole: 'presentation',
      domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
    };
    kept.set(edge, line);
    return line;
  };
}
