import type { Diagram, DiagramEdge, DiagramNode } from '@holdout/contract';
import type { TFunction } from 'i18next';

/** What a node is called; one without a name by its kind. */
export function nameOfNode(t: TFunction, { label, kind }: DiagramNode): string {
  return label.trim() || `${t(`diagram.kind.${kind}`)} (${t('diagram.part.nameless')})`;
}

export function describeNode(t: TFunction, node: DiagramNode): string {
  return t('diagram.part.chosen', { name: nameOfNode(t, node), kind: t(`diagram.kind.${node.kind}`) });
}

/** What edges of this diagram are called: by their ends, and what flows. */
export function edgeNamer(t: TFunction, { nodes }: Diagram): (edge: DiagramEdge) => string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => {
    const node = byId.get(id);
    return node ? nameOfNode(t, node) : id;
  };
  return ({ from, to, label }) =>
    t(label.trim() === '' ? 'diagram.part.edge' : 'diagram.part.edgeWithLabel', {
      from: nameOf(from),
      to: nameOf(to),
      label,
    });
}
