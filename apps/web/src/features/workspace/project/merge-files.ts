import { isDiagramPath } from '@holdout/contract';
import { mergeDiagramTexts } from '@holdout/design';
import { mergeTexts } from './merge-texts.ts';

/**
 * Both sides' changes to one file: a diagram's part by part, of every other file line by line. Null where only a person
 * can say what was meant.
 */
export function mergeFiles(path: string, base: string, mine: string, theirs: string): string | null {
  const asDiagram = isDiagramPath(path) ? mergeDiagramTexts(base, mine, theirs) : undefined;
  return asDiagram === undefined ? mergeTexts(base, mine, theirs) : asDiagram;
}
