import { emptyLine, erase, type Line, overwrite } from './line.ts';
import type { Style } from './style.ts';

const columns = 1_000;
/** How far up a program can reach; what is above is never changed again. */
const rows = 50;
/** A block is drawn once: large enough that there are few, small enough to be skipped where nobody looks. */
const mostBlockLines = 200;
const mostBlockCharacters = 16_000;
const mostBlockRuns = 2_000;

export type Block = readonly Line[];

/** What is to be drawn: blocks that stay as they are, and the lines that may still change. */
export interface ScreenView {
  readonly blocks: readonly Block[];
  readonly live: Block;
}

export const emptyScreen: ScreenView = { blocks: [], live: [] };

/** Lines with a cursor, wide enough that only very long lines are broken, and with all that has scrolled out of it. */
export class Screen {
  readonly #blocks: Block[] = [];
  #next: Line[] = [];
  #nextCharacters = 0;
  #nextRuns = 0;
  #lines: Line[] = [emptyLine];
  #row = 0;
  #column = 0;

  get row(): number {
    return this.#row;
  }

  get column(): number {
    return this.#column;
  }

  view(): ScreenView {
    return { blocks: [...this.#blocks], live: [...this.#next, ...this.#lines] };
  }

  put(text: string, style: Style): void {
    for (let at = 0; at < text.length; ) {
      if (this.#column >= columns) this.#wrap();
      const piece = text.slice(at, at + columns - this.#column);
      this.#change((line) => overwrite(line, this.#column, piece, style));
      this.#column += piece.length;
      at += piece.length;
    }
  }

  /** As a terminal does it for a program that writes "\n": to the start of the next line. */
  newLine(): void {
    this.#column = 0;
    this.#row += 1;
    if (this.#row < this.#lines.length) return;
    this.#lines.push(emptyLine);
    while (this.#lines.length > rows) this.#scroll();
  }

  /** Places outside the screen are taken as its edge. */
  moveTo(row: number, column: number): void {
    this.#row = Math.min(Math.max(0, row), rows - 1);
    this.#column = Math.min(Math.max(0, column), columns - 1);
    while (this.#lines.length <= this.#row) this.#lines.push(emptyLine);
  }

  eraseInLine(from: number, to = columns): void {
    this.#change((line) => erase(line, from, to));
  }

  eraseBelow(): void {
    this.eraseInLine(this.#column);
    this.#lines.length = this.#row + 1;
  }

  /** What a program clears away stays above: it may be what somebody wants to read. */
  clear(): void {
    while (this.#lines.length > 1 || this.#lines[0] !== emptyLine) {
      this.#lines.push(...(this.#lines.length === 1 ? [emptyLine] : []));
      this.#scroll();
    }
  }

  #wrap(): void {
    this.#change((line) => ({ ...line, isWrapped: true }));
    this.newLine();
  }

  #change(change: (line: Line) => Line): void {
    this.#lines[this.#row] = change(this.#lines[this.#row] ?? emptyLine);
  }

  #scroll(): void {
    const line = this.#lines.shift() ?? emptyLine;
    this.#row = Math.max(0, this.#row - 1);
    this.#next.push(line);
    this.#nextCharacters += line.length;
    this.#nextRuns += line.runs.length;
    const isFull =
      this.#next.length >= mostBlockLines ||
      this.#nextCharacters >= mostBlockCharacters ||
      this.#nextRuns >= mostBlockRuns;
    if (!isFull) return;
    this.#blocks.push(this.#next);
    this.#next = [];
    this.#nextCharacters = 0;
    this.#nextRuns = 0;
  }
}
