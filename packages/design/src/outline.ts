import type { Diagram, DiagramEdge, DiagramNode } from '@holdout/contract';
import { groupBy } from './group-by.ts';

/** One line of the outline: a node, under the one it is fed by. */
export interface OutlineLine {
  depth: number;
  node: DiagramNode;
  /** What leads here from the line above that is one less deep; null where a flow begins. */
  edge: DiagramEdge | null;
  /** It stands further up with all that it feeds: a second way to it, or the end of a cycle. */
  isRepeat: boolean;
}

/**
 * The diagram as text: what flows where. Begins with what nothing feeds, read from left to right and from top to bottom;
 * whatever only cycles reach comes after that. Each node has its followers once, so cycles end.
 */
export function outlineOf({ nodes, edges }: Diagram): OutlineLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const leaving = groupBy(edges, ({ from }) => from);
  const fed = new Set(edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const ordered = nodes.toSorted(byPlace);
  const lines: OutlineLine[] = [];
  const told = new Set<string>();

  function tell(start: DiagramNode): void {
    const waiting: Omit<OutlineLine, 'isRepeat'>[] = [{ depth: 0, node: start, edge: null }];
    for (let line = waiting.pop(); line; line = waiting.pop()) {
      const { node, depth } = line;
      const isRepeat = told.has(node.id);
      lines.push({ ...line, isRepeat });
      if (isRepeat) continue;
      told.add(node.id);
      const next = (leaving.get(node.id) ?? []).flatMap((edge) => {
        const target = byId.get(edge.to);
        return target ? [{ depth: depth + 1, node: target, edge }] : [];
      });
      waiting.push(...next.sort((a, b) => byPlace(b.node, a.node)));
    }
  }

  for (const node of ordered) if (!fed.has(node.id)) tell(node);
  for (const node of ordered) if (!told.has(node.id)) tell(node);
  return lines;
}

export function byPlace(a: DiagramNode, b: DiagramNode): number {
  return a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1);
}
