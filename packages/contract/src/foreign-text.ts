/** Text that we did not write: what programs print, messages of exceptions, names of files. */

/**
 * Text that PostgreSQL and UTF-8 can hold: NUL becomes its sign, half a character becomes the replacement character.
 * Done where such text enters, because a record that cannot be written would look like a fault of ours.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\u2400').toWellFormed();
}

/** Control characters, line separators, and the marks that turn the direction of text around. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Lines of foreign text for a page or a terminal: nothing in it moves a cursor, turns colours on or reorders what is
 * read. Lines and tabs stay; a carriage return, which at home would overwrite the line, begins a new one.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(hidden, (character) => (/[\n\t]/.test(character) ? character : signOf(character)));
}

/** The same for what stands within a line, such as the name of a file: it cannot begin another line. */
export function visibleLine(text: string): string {
  return text.replace(hidden, signOf);
}

function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
