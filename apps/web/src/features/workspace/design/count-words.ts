const segmenters = new Map<string, Intl.Segmenter>();

/** Words as people of the language count them; Markdown's signs are none. */
export function countWords(text: string, locale: string): number {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}
