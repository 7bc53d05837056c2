import { figurePattern } from './read-figure.ts';

/** From this letter up to, not including, that one. */
export interface Place {
  start: number;
  end: number;
}

export interface Token {
  kind: 'figure' | 'name' | 'sign' | 'stray' | 'end';
  /** A sign is told in its plain form: `×` as `*`. */
  text: string;
  at: Place;
}

const namePattern = /[\p{L}_][\p{L}\p{M}\p{N}_]*|[%€$£]/uy;
const signPattern = /<=|>=|==|[-+*/^();,<>=≤≥×÷·−]/y;
const plainSigns: Record<string, string> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '≤': '<=',
  '≥': '>=',
  '==': '=',
  ',': ';',
};

/** Every letter but spaces is in one of the tokens. Whoever the text is from, this ends and never throws. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0];
  };
  while (true) {
    start += take(/\s+/uy)?.length ?? 0;
    if (start >= text.length) break;
    const figure = take(figurePattern);
    const name = figure === undefined ? take(namePattern) : undefined;
    const sign = figure === undefined && name === undefined ? take(signPattern) : undefined;
    const found = figure ?? name ?? sign ?? String.fromCodePoint(text.codePointAt(start) ?? 0);
    const end = start + found.length;
    const kind = figure ? 'figure' : name ? 'name' : sign ? 'sign' : 'stray';
    tokens.push({ kind, text: sign ? (plainSigns[sign] ?? sign) : found, at: { start, end } });
    start = end;
  }
  return [...tokens, { kind: 'end', text: '', at: { start: text.length, end: text.length } }];
}

/** Whether formulas can call something by this word. */
export function isName(word: string): boolean {
  const [token, end] = readTokens(word);
  return token?.kind === 'name' && token.text === word && end?.kind === 'end';
}
