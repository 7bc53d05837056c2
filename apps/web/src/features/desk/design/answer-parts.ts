import {
  answerPath,
  assumptionsPath,
  type DesignReview,
  numbersPath,
  type ReviewDesk,
  systemDiagramPath,
} from '@holdout/contract';

/** A part of an answer as it is read: a section with what to look for, or a file beside them. */
export type AnswerPart = {
  path: string;
  content: string;
} & (
  | { kind: 'section'; section: DesignReview['sections'][number] }
  | { kind: 'assumptions' | 'numbers' | 'diagram' }
);

/** Every section in its order, also one that was left empty; then what belongs to all of them. */
export function listAnswerParts(
  { sections }: Pick<DesignReview, 'sections'>,
  { files }: Pick<ReviewDesk['submission'], 'files'>,
): AnswerPart[] {
  const at = (path: string) => ({ path, content: files.find((file) => file.path === path)?.content ?? '' });
  return [
    ...sections.map((section): AnswerPart => ({ ...at(answerPath(section.id)), kind: 'section', section })),
    { ...at(assumptionsPath), kind: 'assumptions' },
    { ...at(numbersPath), kind: 'numbers' },
    { ...at(systemDiagramPath), kind: 'diagram' },
  ];
}
