import { diff3Merge } from 'node-diff3';

/** Beyond this a comparison could hold up the page; data tables are that long, programs are not. */
const mostLines = 20_000;

/**
 * Both sides' changes to one text. Null where both touched the same lines, or lines next to each other: only a person
 * can say what was meant.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [ours, origin, others] = [mine, base, theirs].map(linesOf) as [string[], string[], string[]];
  if (Math.max(ours.length, origin.length, others.length) > mostLines) return null;
  const regions = diff3Merge(ours, origin, others, { excludeFalseConflicts: true });
  if (regions.some(({ ok }) => ok === undefined)) return null;
  return regions.flatMap(({ ok = [] }) => ok).join('');
}

/** With their ends, so that nothing about them changes by taking them apart. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
