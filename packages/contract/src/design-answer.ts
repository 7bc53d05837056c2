/** A design is answered in files of a project; where each part of the answer lies. */

export const assumptionsPath = 'assumptions.md';
export const systemDiagramPath = 'system.diagram.json';
export const numbersPath = 'numbers.json';

/** What a diagram file holds before anything has been drawn. */
export const emptyDiagramText = `${JSON.stringify({ format: 1, nodes: [], edges: [], groups: [] }, null, 2)}\n`;

/** The file of a section. */
export function answerPath(sectionId: string): string {
  return `answer/${sectionId}.md`;
}

/** Every file that an answer may hold, in the order in which it is read. */
export function answerPaths(sectionIds: readonly string[]): string[] {
  return [...sectionIds.map(answerPath), assumptionsPath, systemDiagramPath, numbersPath];
}
