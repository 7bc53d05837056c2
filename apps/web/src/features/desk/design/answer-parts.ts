import { answerPath, assumptionsPath, type DesignReview, type ReviewDesk } from '@holdout/contract';

/** A part of an answer as it is read: a section with what to look for, or a file beside them. */
export interface AnswerPart {
  path: string;
  section: DesignReview['sections'][number] | null;
  content: string;
}

/** Every section in its order, also one that was left empty; then the assumptions. */
export function listAnswerParts(
  { sections }: Pick<DesignReview, 'sections'>,
  { files }: Pick<ReviewDesk['submission'], 'files'>,
): AnswerPart[] {
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? '';
  return [
    ...sections.map((section) => ({ path: answerPath(section.id), section })),
    { path: assumptionsPath, section: null },
  ].map((part) => ({ ...part, content: contentOf(part.path) }));
}
