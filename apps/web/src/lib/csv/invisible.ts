/**
 * Characters that change how text looks without being seen themselves: control characters, marks of writing direction,
 * zero widths. In data they are noise or a trap; here they are always shown as marks.
 */
const invisible = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff`;
const replacement = '\ufffd';

/** Records with such characters, or with bytes that could not be read, by where the characters stand in the text. */
export function* findMarkedRecords(
  text: string,
  recordEnds: Uint32Array,
): Generator<{ record: number; kind: 'unreadable' | 'invisible' }> {
  let record = 0;
  for (const match of text.matchAll(new RegExp(`[${invisible}${replacement}]`, 'g'))) {
    while (record < recordEnds.length && (recordEnds[record] as number) <= match.index) record += 1;
    if (record === recordEnds.length) return;
    yield { record, kind: match[0] === replacement ? 'unreadable' : 'invisible' };
  }
}

/** A part of a cell as it is shown: text as it stands, or a mark for what would not be seen. */
export type ShownPart = { text: string } | { mark: string };

const marked = `[${invisible}${replacement}\t\n\r]|^ +| +$|\u00a0|\u202f`;
const anyMarked = new RegExp(marked);
const signs: Record<string, string> = { '\n': '↵', '\r': '␍', '\t': '⇥', '\u00a0': '⍽', '\u202f': '⍽' };

/** Splits a cell into text and marks; line breaks, tabs and spaces at the edges are marked as well. */
export function markInvisible(cell: string): ShownPart[] {
  // Most cells have none of it, and hundreds are drawn in a frame.
  if (!anyMarked.test(cell)) return cell === '' ? [] : [{ text: cell }];
  const parts: ShownPart[] = [];
  let from = 0;
  for (const match of cell.matchAll(new RegExp(marked, 'g'))) {
    if (match.index > from) parts.push({ text: cell.slice(from, match.index) });
    const [found] = match;
    parts.push({ mark: signs[found] ?? (found.startsWith(' ') ? '·'.repeat(found.length) : codeOf(found)) });
    from = match.index + found.length;
  }
  if (from < cell.length) parts.push({ text: cell.slice(from) });
  return parts;
}

function codeOf(character: string): string {
  if (character === replacement) return replacement;
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
