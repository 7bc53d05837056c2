import {
  answerPath,
  assumptionsPath,
  type DesignView,
  numbersPath,
  systemDiagramPath,
} from '@holdout/contract';
import type { TFunction } from 'i18next';

/** A part of the answer that is opened by itself: a section of the challenge, or what belongs to all of them. */
export type DesignPart = {
  id: string;
  /** The file that holds it. */
  path: string;
} & (
  | { kind: 'section'; section: DesignView['sections'][number] }
  | { kind: 'assumptions' | 'numbers' | 'diagram' }
);

/** Sections first, in their order. A section's id cannot begin with an underscore. */
export function listParts({ sections }: Pick<DesignView, 'sections'>): DesignPart[] {
  return [
    ...sections.map(
      (section): DesignPart => ({ id: section.id, path: answerPath(section.id), kind: 'section', section }),
    ),
    { id: '_assumptions', path: assumptionsPath, kind: 'assumptions' },
    { id: '_numbers', path: numbersPath, kind: 'numbers' },
    { id: '_diagram', path: systemDiagramPath, kind: 'diagram' },
  ];
}

export function titleOf(part: DesignPart, t: TFunction): string {
  return part.kind === 'section' ? part.section.title : t(`design.${part.kind}.title`);
}

/** What to think about while writing. */
export function questionsOf(part: DesignPart, t: TFunction): string[] {
  return part.kind === 'section' ? part.section.guidance : [t(`design.${part.kind}.guidance`)];
}

/** Whether it is read as words; a diagram and numbers are seen as they are made. */
export function isWritten({ kind }: DesignPart): boolean {
  return kind === 'section' || kind === 'assumptions';
}
