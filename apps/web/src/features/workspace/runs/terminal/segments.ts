import { splitOutput } from '../traceback.ts';
import type { Block, ScreenView } from './screen.ts';
import { plain, type Style } from './style.ts';

/** A piece of a block that is drawn as one: of one style, or a place of the project to click. */
export interface Segment {
  text: string;
  style: Style;
  place: { path: string; line: number } | null;
}

/** The text of a block. It ends with a new line, without which an empty last line would not be seen. */
export function textOf(block: Block): string {
  return block
    .map(({ runs, isWrapped }) => runs.map((run) => run.text).join('') + (isWrapped ? '' : '\n'))
    .join('');
}

/** A place is found whatever colours are in it, and has the look of a place. */
export function toSegments(block: Block, projectPaths: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  const add = (text: string, style: Style) => {
    const last = segments.at(-1);
    if (last && last.place === null && last.style === style) last.text += text;
    else segments.push({ text, style, place: null });
  };
  const runs = block.flatMap(({ runs, isWrapped }) =>
    isWrapped ? runs : [...runs, { text: '\n', style: plain }],
  );
  let next = 0;
  let used = 0;
  /** Goes on through the runs by so many characters. */
  const take = (length: number, use: (text: string, style: Style) => void) => {
    for (let left = length; left > 0; ) {
      const { text = '', style = plain } = runs[next] ?? {};
      const piece = text.slice(used, used + left);
      if (piece !== '') use(piece, style);
      left -= piece.length;
      used += piece.length;
      if (used < text.length) continue;
      next += 1;
      used = 0;
    }
  };
  for (const part of splitOutput(textOf(block), projectPaths)) {
    if (part.kind === 'text') take(part.text.length, add);
    else {
      take(part.text.length, () => undefined);
      segments.push({ text: part.text, style: plain, place: { path: part.path, line: part.line } });
    }
  }
  return segments;
}

/** All that was printed, line by line, as it is at the end: without colours, and without what was overwritten. */
export function toLines({ blocks, live }: ScreenView): string[] {
  const lines = [...blocks, live].map(textOf).join('').split('\n');
  while (lines.at(-1) === '') lines.pop();
  return lines;
}
