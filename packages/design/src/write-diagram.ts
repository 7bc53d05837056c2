import type { Diagram } from '@holdout/contract';

/**
 * The text of a diagram: the same for the same diagram, one part on each line, ordered by id. So a line says what changed,
 * and what two devices add lies at different places and can be joined line by line.
 */
export function writeDiagram({ nodes, edges, groups }: Diagram): string {
  const parts = [
    `"nodes": ${writeList(nodes.map(({ id, kind, label, note, x, y, group }) => ({ id, kind, label, note, x, y, group })))}`,
    `"edges": ${writeList(edges.map(({ id, from, to, label }) => ({ id, from, to, label })))}`,
    `"groups": ${writeList(groups.map(({ id, label }) => ({ id, label })))}`,
  ];
  return `{\n  "format": 1,\n  ${parts.join(',\n  ')}\n}\n`;
}

function writeList(parts: readonly { id: string }[]): string {
  if (parts.length === 0) return '[]';
  const lines = parts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((part) => `    ${JSON.stringify(part)}`);
  return `[\n${lines.join(',\n')}\n  ]`;
}
