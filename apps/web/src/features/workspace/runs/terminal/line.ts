import { plain, type Style } from './style.ts';

/** Letters of one style that stand side by side. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** A line of the screen. Immutable: what has been drawn once need not be looked at again. */
export interface Line {
  readonly runs: readonly Run[];
  readonly length: number;
  /** It goes on in the next line, because the screen ended here. */
  readonly isWrapped: boolean;
}

/** Nobody needs more colours in one line; each is an element of the page, and a program may ask for thousands. */
const mostRuns = 200;

export const emptyLine: Line = { runs: [], length: 0, isWrapped: false };

/** Writes over what stands at this column; blanks fill what is missing before it. */
export function overwrite(line: Line, column: number, text: string, style: Style): Line {
  if (column > line.length) {
    const blanks = ' '.repeat(column - line.length);
    return overwrite(append(line, blanks, plain), column, text, style);
  }
  if (column === line.length) return append(line, text, style);
  const end = column + text.length;
  const before: Line = { ...line, runs: cut(line.runs, 0, column), length: column };
  const written = append(before, text, style);
  if (end >= line.length) return written;
  return { ...written, runs: limited([...written.runs, ...cut(line.runs, end)]), length: line.length };
}

/** Blanks from a column up to another one; at the end of the line nothing is left of them. */
export function erase(line: Line, from: number, to: number): Line {
  if (from >= line.length) return line;
  if (to < line.length) return overwrite(line, from, ' '.repeat(to - from), plain);
  return { ...line, runs: cut(line.runs, 0, from), length: from, isWrapped: false };
}

function append(line: Line, text: string, style: Style): Line {
  const last = line.runs.at(-1);
  const isSame = last !== undefined && (last.style === style || line.runs.length >= mostRuns);
  const runs = isSame
    ? line.runs.with(-1, { text: last.text + text, style: last.style })
    : [...line.runs, { text, style }];
  return { ...line, runs, length: line.length + text.length };
}

/** Beyond the limit what is left of the line has no colours of its own. */
function limited(runs: readonly Run[]): readonly Run[] {
  if (runs.length <= mostRuns) return runs;
  const rest = runs.slice(mostRuns - 1);
  return [...runs.slice(0, mostRuns - 1), { text: rest.map(({ text }) => text).join(''), style: plain }];
}

function cut(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  const found: Run[] = [];
  let at = 0;
  for (const { text, style } of runs) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== '') found.push({ text: part, style });
    at += text.length;
  }
  return found;
}
