/** What is searched for, and what replaces it when replacing was asked for. */
export interface SearchQuery {
  text: string;
  isCaseSensitive: boolean;
  isWholeWord: boolean;
  isRegularExpression: boolean;
  replacement: string | null;
}

export const emptyQuery: SearchQuery = {
  text: '',
  isCaseSensitive: false,
  isWholeWord: false,
  isRegularExpression: false,
  replacement: null,
};

/** The query as one regular expression, or what is wrong with it in the browser's words. */
export function toRegExp(query: SearchQuery): RegExp | { problem: string } {
  const core = query.isRegularExpression ? query.text : query.text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const source = query.isWholeWord ? `(?<![\\p{L}\\p{N}_])(?:${core})(?![\\p{L}\\p{N}_])` : core;
  try {
    return new RegExp(source, query.isCaseSensitive ? 'gmu' : 'gimu');
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The text that takes the place of a match: `$1`, `$<name>`, `$&`, `\n` and `\t` as in other editors. */
export function expandReplacement(template: string, match: RegExpExecArray): string {
  return template.replaceAll(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)|\\([nt\\])/g, (whole, ...parts) => {
    const [dollar, all, number, name, escaped] = parts as (string | undefined)[];
    if (dollar) return '$';
    if (all) return match[0];
    if (number !== undefined) return Number(number) < match.length ? (match[Number(number)] ?? '') : whole;
    if (name !== undefined) return match.groups?.[name] ?? '';
    return { n: '\n', t: '\t', '\\': '\\' }[escaped as string] as string;
  });
}
