import { z } from 'zod';
import { PartId } from './part-id.ts';

/** A system as boxes and arrows, kept as one file of a project. Cycles are legal: feedback is part of such systems. */

export const diagramLimits = {
  nodes: 1000,
  edges: 3000,
  groups: 100,
  labelLength: 120,
  noteLength: 2000,
  coordinate: 100_000,
} as const;

export const nodeKinds = [
  'source',
  'stream',
  'store',
  'feature-store',
  'training',
  'registry',
  'serving',
  'monitoring',
  'people',
] as const;
export const NodeKind = z.enum(nodeKinds);
export type NodeKind = z.infer<typeof NodeKind>;

const Label = z.string().max(diagramLimits.labelLength);
const Coordinate = z.int().min(-diagramLimits.coordinate).max(diagramLimits.coordinate);

export const DiagramNode = z.strictObject({
  id: PartId,
  kind: NodeKind,
  label: Label,
  note: z.string().max(diagramLimits.noteLength),
  x: Coordinate,
  y: Coordinate,
  group: PartId.optional(),
});
export type DiagramNode = z.infer<typeof DiagramNode>;

export const DiagramEdge = z.strictObject({ id: PartId, from: PartId, to: PartId, label: Label });
export type DiagramEdge = z.infer<typeof DiagramEdge>;

export const DiagramGroup = z.strictObject({ id: PartId, label: Label });
export type DiagramGroup = z.infer<typeof DiagramGroup>;

/** Why parts that are well formed by themselves are no diagram together; pages translate the code. */
export type DiagramFault = 'same_id' | 'unknown_node' | 'unknown_group';
export const diagramSentences: Record<DiagramFault, string> = {
  same_id: 'has the id of another part of the diagram; give it one of its own',
  unknown_node: 'leads from or to a node that is not there; add the node or remove the edge',
  unknown_group: 'is in a group that is not there; add the group or take the node out of it',
};

export const Diagram = z
  .strictObject({
    format: z.literal(1),
    nodes: z.array(DiagramNode).max(diagramLimits.nodes),
    edges: z.array(DiagramEdge).max(diagramLimits.edges),
    groups: z.array(DiagramGroup).max(diagramLimits.groups),
  })
  .superRefine((diagram, context) => {
    for (const { path, fault } of findFaults(diagram))
      context.addIssue({ code: 'custom', path, message: diagramSentences[fault], params: { fault } });
  });
export type Diagram = z.infer<typeof Diagram>;

function findFaults({ nodes, edges, groups }: Pick<Diagram, 'nodes' | 'edges' | 'groups'>) {
  const faults: { path: (string | number)[]; fault: DiagramFault }[] = [];
  const taken = new Set<string>();
  for (const [part, things] of Object.entries({ nodes, edges, groups })) {
    for (const [index, { id }] of things.entries()) {
      if (taken.has(id)) faults.push({ path: [part, index, 'id'], fault: 'same_id' });
      taken.add(id);
    }
  }
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  for (const [index, { from, to }] of edges.entries()) {
    if (!nodeIds.has(from)) faults.push({ path: ['edges', index, 'from'], fault: 'unknown_node' });
    if (!nodeIds.has(to)) faults.push({ path: ['edges', index, 'to'], fault: 'unknown_node' });
  }
  for (const [index, { group }] of nodes.entries()) {
    if (group !== undefined && !groupIds.has(group))
      faults.push({ path: ['nodes', index, 'group'], fault: 'unknown_group' });
  }
  return faults;
}

/** By its name: what a file is called decides how it is shown, not what is in it. */
export function isDiagramPath(path: string): boolean {
  return path.toLowerCase().endsWith('.diagram.json');
}
