import { Diagram, type DiagramFault } from '@holdout/contract';

/** Why a text is no diagram, and where in it; pages put it into words. */
export interface DiagramProblem {
  kind: 'not_json' | 'unknown_key' | 'too_many' | 'bad_value' | DiagramFault;
  /** As in `nodes[3].kind`; empty for the whole. */
  place: string;
}

export type ReadDiagram = { diagram: Diagram; problem: null } | { diagram: null; problem: DiagramProblem };

export const emptyDiagram: Diagram = { format: 1, nodes: [], edges: [], groups: [] };

/** A text without anything in it is an empty diagram: that is what a new file holds. */
export function readDiagram(text: string): ReadDiagram {
  if (text.trim() === '') return { diagram: emptyDiagram, problem: null };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { diagram: null, problem: { kind: 'not_json', place: '' } };
  }
  const { data, error } = Diagram.safeParse(json);
  return data ? { diagram: data, problem: null } : { diagram: null, problem: problemOf(error.issues[0]) };
}

interface Issue {
  code?: string;
  path: readonly PropertyKey[];
  keys?: readonly string[];
  origin?: string;
  params?: Record<string, unknown>;
}

function problemOf(issue: Issue | undefined): DiagramProblem {
  const place = placeOf([...(issue?.path ?? []), ...(issue?.keys?.slice(0, 1) ?? [])]);
  const fault = issue?.params?.fault as DiagramFault | undefined;
  if (fault) return { kind: fault, place };
  if (issue?.code === 'unrecognized_keys') return { kind: 'unknown_key', place };
  const isTooMany = issue?.code === 'too_big' && issue.origin === 'array';
  return { kind: isTooMany ? 'too_many' : 'bad_value', place };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
