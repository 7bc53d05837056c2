import { readDiagram, readNumbers } from '@holdout/design';
import type { TFunction } from 'i18next';
import { countWords } from './count-words.ts';
import type { DesignPart } from './design-parts.ts';

/** How much stands in a part, without a judgement: words, rows of numbers or boxes of a drawing. */
export function describeSize({ kind }: DesignPart, text: string, locale: string, t: TFunction): string {
  if (kind === 'diagram') {
    const { diagram } = readDiagram(text);
    if (diagram === null) return t('design.broken');
    return diagram.nodes.length === 0
      ? t('design.nothing')
      : t('design.boxes', { count: diagram.nodes.length });
  }
  if (kind === 'numbers') {
    const { sheet } = readNumbers(text);
    if (sheet === null) return t('design.brokenNumbers');
    return sheet.rows.length === 0 ? t('design.nothing') : t('design.rows', { count: sheet.rows.length });
  }
  const count = countWords(text, locale);
  return count === 0 ? t('design.nothing') : t('design.words', { count });
}
