import { expect, test } from 'vitest';
import { storableText, visibleLine, visibleText } from './foreign-text.ts';

/** Every code unit alone, half characters included, and every character beyond the first plane. */
function* everyCharacter(): Generator<string> {
  for (let code = 0; code <= 0xffff; code += 1) yield String.fromCharCode(code);
  for (let code = 0x10000; code <= 0x10ffff; code += 1) yield String.fromCodePoint(code);
}
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

test('no character comes through that a database refuses, and no other is touched', () => {
  const wrong: string[] = [];
  for (const character of everyCharacter()) {
    const stored = storableText(character);
    const isKept = character !== '\0' && character.isWellFormed();
    if (stored.includes('\0') || !stored.isWellFormed() || (isKept && stored !== character))
      wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

test('no character comes through that moves, colours or turns text, and no other is touched', () => {
  const wrong: string[] = [];
  for (const character of everyCharacter()) {
    const isHidden = /[\p{Cc}\u2028\u2029]/u.test(character) || turning.test(character);
    const line = visibleLine(character);
    const text = visibleText(character);
    const isRight = isHidden
      ? !/\p{Cc}/u.test(line) && line.length > 0 && line !== character
      : line === character;
    const isSame = /[\n\t]/.test(character) ? text === character : character === '\r' || text === line;
    if (!isRight || !isSame) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['\u001b[2J\u001b]0;title\u0007', '␛[2J␛]0;title␇'],
  ['a\u202egnp.exe', 'a⟨U+202E⟩gnp.exe'],
  ['\u009b31m\u007f', '⟨U+009B⟩31m␡'],
  ['10 %\r20 %\r\ndone\n', '10 %\n20 %\ndone\n'],
])('%j is shown as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test('a name stays on its line', () => {
  expect(visibleLine('a\r\n\tb\u2028c.py')).toBe('a␍␊␉b⟨U+2028⟩c.py');
});
