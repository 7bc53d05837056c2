const segmenters = new Map<string, Intl.Segmenter>();

/** Of texts that were counted before: all parts are told again whenever one of them changed. */
const counted = new Map<string, number>();
const mostCounted = 100;

/** Words as people of the language count them; Markdown's signs are none. */
export function countWords(text: string, locale: string): number {
  const key = `${locale} ${text}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const count = segment(text, locale);
  if (counted.size >= mostCounted) counted.clear();
  counted.set(key, count);
  return count;
}

function segment(text: string, locale: string): number {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}
