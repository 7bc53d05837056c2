import { Diagram, type DiagramFault } from '@holdout/contract';
import { type FileProblem, readJson } from './read-json.ts';

export type DiagramProblem = FileProblem<DiagramFault>;
export type ReadDiagram = { diagram: Diagram; problem: null } | { diagram: null; problem: DiagramProblem };

export const emptyDiagram: Diagram = { format: 1, nodes: [], edges: [], groups: [] };

/** A text without anything in it is an empty diagram: that is what a new file holds. */
export function readDiagram(text: string): ReadDiagram {
  if (text.trim() === '') return { diagram: emptyDiagram, problem: null };
  const { value, problem } = readJson<Diagram, DiagramFault>(Diagram, text);
  return value ? { diagram: value, problem: null } : { diagram: null, problem };
}
