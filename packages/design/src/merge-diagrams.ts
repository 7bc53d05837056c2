import { Diagram } from '@holdout/contract';
import { readDiagram } from './read-diagram.ts';
import { writeDiagram } from './write-diagram.ts';

/** What merging says where both sides changed the same thing in two ways: only a person can say what was meant. */
const clash = Symbol('clash');

/**
 * Both sides' changes to one diagram, part by part and field by field: one may move a node that the other renames. Null
 * where they contradict each other, or where what they make together is no diagram, such as a connection to a node that
 * the other side removed.
 */
export function mergeDiagrams(base: Diagram, mine: Diagram, theirs: Diagram): Diagram | null {
  const nodes = mergeParts(base.nodes, mine.nodes, theirs.nodes);
  const edges = mergeParts(base.edges, mine.edges, theirs.edges);
  const groups = mergeParts(base.groups, mine.groups, theirs.groups);
  if (nodes === clash || edges === clash || groups === clash) return null;
  return Diagram.safeParse({ format: 1, nodes, edges, groups }).data ?? null;
}

/** The same for files; undefined where one of them holds no diagram. */
export function mergeDiagramTexts(base: string, mine: string, theirs: string): string | null | undefined {
  const [first, second, third] = [base, mine, theirs].map((text) => readDiagram(text).diagram);
  if (!first || !second || !third) return undefined;
  const merged = mergeDiagrams(first, second, third);
  return merged && writeDiagram(merged);
}

interface Part {
  id: string;
  [field: string]: unknown;
}

function mergeParts(base: readonly Part[], mine: readonly Part[], theirs: readonly Part[]) {
  const [before, ours, others] = [base, mine, theirs].map(
    (parts) => new Map(parts.map((part) => [part.id, part])),
  ) as [Map<string, Part>, Map<string, Part>, Map<string, Part>];
  const merged: Part[] = [];
  for (const id of new Set([...ours.keys(), ...others.keys()])) {
    const part = mergePart(before.get(id), ours.get(id), others.get(id));
    if (part === clash) return clash;
    if (part) merged.push(part);
  }
  return merged;
}

function mergePart(before: Part | undefined, mine: Part | undefined, theirs: Part | undefined) {
  if (isSame(mine, theirs) || isSame(theirs, before)) return mine;
  if (isSame(mine, before)) return theirs;
  if (!before || !mine || !theirs) return clash;
  const merged: Part = { id: mine.id };
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [before[field], mine[field], theirs[field]];
    if (here !== there && here !== was && there !== was) return clash;
    const value = here === was ? there : here;
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

function isSame(a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b) return a === b;
  return [...Object.keys(a), ...Object.keys(b)].every((field) => a[field] === b[field]);
}
