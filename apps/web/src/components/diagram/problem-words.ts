import type { DiagramProblem } from '@holdout/design';
import type { TFunction } from 'i18next';

export function describeDiagramProblem(t: TFunction, { kind, place }: DiagramProblem): string {
  return t(`diagram.problem.${kind}`, { place: place || t('diagram.problem.whole') });
}
