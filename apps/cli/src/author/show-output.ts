import { StringDecoder } from 'node:string_decoder';
import { visibleText } from '@holdout/contract';

/** Writes what a program prints to a terminal as it comes, with nothing in it that the terminal would obey. */
export function showOutput(terminal: { write(text: string): unknown }) {
  const decoder = new StringDecoder('utf8');
  let held = '';
  return {
    write(chunk: Buffer): void {
      const text = held + decoder.write(chunk);
      // A carriage return may be the first half of a line end.
      held = text.endsWith('\r') ? '\r' : '';
      terminal.write(visibleText(text.slice(0, text.length - held.length)));
    },
    end(): void {
      terminal.write(visibleText(held + decoder.end()));
    },
  };
}
