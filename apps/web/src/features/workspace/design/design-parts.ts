import { answerPath, assumptionsPath, type DesignView } from '@holdout/contract';
import type { TFunction } from 'i18next';

/** A part of the answer that is opened by itself: a section of the challenge, or what belongs to all of them. */
export interface DesignPart {
  id: string;
  /** The file that holds it. */
  path: string;
  section: DesignView['sections'][number] | null;
}

/** Sections first, in their order. A section's id cannot begin with an underscore. */
export function listParts({ sections }: Pick<DesignView, 'sections'>): DesignPart[] {
  return [
    ...sections.map((section) => ({ id: section.id, path: answerPath(section.id), section })),
    { id: '_assumptions', path: assumptionsPath, section: null },
  ];
}

export function titleOf({ section }: DesignPart, t: TFunction): string {
  return section?.title ?? t('design.assumptions.title');
}
