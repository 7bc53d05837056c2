import type { Diagram, DiagramNode } from '@holdout/contract';
import { groupBy } from './group-by.ts';
import { byPlace } from './outline.ts';

/** Something that a reader of the diagram may ask about; a question, never a fault. */
export interface Hint {
  kind: 'alone' | 'nameless' | 'unmonitored';
  node: DiagramNode;
}

/** In the order in which one reads the drawing. */
export function findHints({ nodes, edges }: Diagram): Hint[] {
  const connected = new Set(edges.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  const monitored = findMonitored(nodes, edges);
  return nodes
    .toSorted(byPlace)
    .flatMap((node): Hint[] => [
      ...(node.label.trim() === '' ? [{ kind: 'nameless' as const, node }] : []),
      ...(nodes.length > 1 && !connected.has(node.id) ? [{ kind: 'alone' as const, node }] : []),
      ...(node.kind === 'serving' && !monitored.has(node.id) ? [{ kind: 'unmonitored' as const, node }] : []),
    ]);
}

/** Whatever leads to monitoring, however far, and whatever monitoring itself looks at. */
function findMonitored(nodes: Diagram['nodes'], edges: Diagram['edges']): Set<string> {
  const monitors = nodes.filter(({ kind }) => kind === 'monitoring').map(({ id }) => id);
  const arriving = groupBy(edges, ({ to }) => to);
  const found = new Set(monitors);
  const waiting = [...monitors];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { from } of arriving.get(id) ?? []) {
      if (found.has(from)) continue;
      found.add(from);
      waiting.push(from);
    }
  }
  for (const { from, to } of edges) if (monitors.includes(from)) found.add(to);
  return found;
}
