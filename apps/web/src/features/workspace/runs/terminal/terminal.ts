import { visibleLine } from '@holdout/contract';
import { type Escape, readEscape } from './read-escape.ts';
import { Screen, type ScreenView } from './screen.ts';
import { plain, type Style, select } from './style.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const letters = /[^\x00-\x1f\x7f-\x9f]+/y;
const tabWidth = 8;

/**
 * Output as a terminal shows it: colours, carriage returns, a cursor that goes back. It obeys what changes the text and its
 * looks; what speaks to the terminal itself is dropped, and any other control character becomes a sign that can be seen.
 */
export class Terminal {
  readonly #screen = new Screen();
  #style: Style = plain;
  /** The beginning of a sequence whose end has not come yet. */
  #begun = '';

  view(): ScreenView {
    return this.#screen.view();
  }

  write(chunk: string): void {
    const text = this.#begun + chunk;
    this.#begun = '';
    for (let at = 0; at < text.length; ) {
      letters.lastIndex = at;
      const [found] = letters.exec(text) ?? [];
      if (found !== undefined) {
        this.#put(found);
        at += found.length;
      } else if (text[at] === '\x1b') {
        const sequence = readEscape(text, at);
        if (sequence === 'unfinished') {
          this.#begun = text.slice(at);
          return;
        }
        if (sequence === 'none') this.#put('\x1b');
        else this.#obey(sequence);
        at += sequence === 'none' ? 1 : sequence.length;
      } else {
        this.#control(text[at] as string);
        at += 1;
      }
    }
  }

  /** Nothing follows: what looked like a sequence was none. */
  end(): void {
    while (this.#begun !== '') {
      const rest = this.#begun.slice(1);
      this.#begun = '';
      this.#put('\x1b');
      this.write(rest);
    }
  }

  #put(text: string): void {
    this.#screen.put(visibleLine(text), this.#style);
  }

  #control(character: string): void {
    const { row, column } = this.#screen;
    if (character === '\x07') return;
    if (character === '\n' || character === '\v' || character === '\f') this.#screen.newLine();
    else if (character === '\r') this.#screen.moveTo(row, 0);
    else if (character === '\b') this.#screen.moveTo(row, column - 1);
    else if (character === '\t') this.#screen.moveTo(row, column + tabWidth - (column % tabWidth));
    else this.#put(character);
  }

  #obey({ final, parameters }: Escape): void {
    if (final === null) return;
    if (final === 'm') {
      this.#style = select(this.#style, parameters);
      return;
    }
    const [first = 0, second = 0] = parameters.split(';').map((each) => Number.parseInt(each, 10) || 0);
    const { row, column } = this.#screen;
    const place = goTo(final, { row, column }, first, second);
    if (place !== null) this.#screen.moveTo(place.row, place.column);
    else if (final === 'K')
      this.#screen.eraseInLine(first === 0 ? column : 0, first === 1 ? column + 1 : undefined);
    else if (final === 'J' && first === 0) this.#screen.eraseBelow();
    else if (final === 'J' && first !== 1) this.#screen.clear();
  }
}

interface Place {
  row: number;
  column: number;
}

/** Where a sequence moves the cursor to; null when it is about something else. */
function goTo(final: string, { row, column }: Place, first: number, second: number): Place | null {
  const count = Math.max(1, first);
  switch (final) {
    case 'A':
      return { row: row - count, column };
    case 'B':
      return { row: row + count, column };
    case 'C':
      return { row, column: column + count };
    case 'D':
      return { row, column: column - count };
    case 'E':
      return { row: row + count, column: 0 };
    case 'F':
      return { row: row - count, column: 0 };
    case 'G':
      return { row, column: count - 1 };
    case 'H':
    case 'f':
      return { row: first - 1, column: second - 1 };
    default:
      return null;
  }
}
