/** An escape sequence; `final` tells what it asks for, and is null where a page has no use for it. */
export interface Escape {
  length: number;
  final: string | null;
  parameters: string;
}

/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what this is about. */
/**
 * Control sequences; strings for the terminal itself (its title, its clipboard, links, pictures); and short ones. None is
 * longer than what an honest program sends, so that a sequence without an end does not swallow what comes after it.
 */
const whole =
  /\x1b(?:\[([0-?]{0,64})([ -/]{0,4})([@-~])|[\]PX^_][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)|[ -/]{0,4}[0-OQ-WYZ\\`-~])/y;
const begun = /\x1b(?:\[[0-?]{0,64}[ -/]{0,4}|[\]PX^_][^\x07\x1b]{0,4096}\x1b?|[ -/]{0,4})$/y;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above. */

/** The sequence that begins here; `unfinished` when its end has not come yet, `none` when it is not one. */
export function readEscape(text: string, at: number): Escape | 'unfinished' | 'none' {
  whole.lastIndex = at;
  const match = whole.exec(text);
  if (match !== null) {
    const [all, parameters = '', between = '', final] = match;
    // Those with a sign of their own, such as `?25l`, are about the terminal and not about the text.
    const isPrivate = /^[<=>?]/.test(parameters) || between !== '';
    return { length: all.length, final: isPrivate ? null : (final ?? null), parameters };
  }
  begun.lastIndex = at;
  return begun.test(text) ? 'unfinished' : 'none';
}
