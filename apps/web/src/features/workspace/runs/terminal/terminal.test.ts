import { describe, expect, test } from 'vitest';
import { toLines, toSegments } from './segments.ts';
import type { Style } from './style.ts';
import { Terminal } from './terminal.ts';

const esc = '\x1b';

function written(...chunks: string[]): Terminal {
  const terminal = new Terminal();
  for (const chunk of chunks) terminal.write(chunk);
  terminal.end();
  return terminal;
}
const shown = (...chunks: string[]) => toLines(written(...chunks).view()).join('\n');
/** Every styled piece with its style, plain text as it is. */
const looks = (text: string) => {
  const { blocks, live } = written(text).view();
  return [...blocks, live]
    .flatMap((block) => toSegments(block, []))
    .map((each): string | [string, Style] =>
      Object.keys(each.style).length > 0 ? [each.text, each.style] : each.text,
    );
};

describe('what moves the cursor', () => {
  test.each([
    ['a carriage return begins the line again', '10 %\r100 %', '100 %'],
    ['what is longer stays behind it', 'downloading\rdone', 'doneloading'],
    ['Windows ends its lines with both', 'one\r\ntwo\r\n', 'one\ntwo'],
    ['a backspace', 'abc\b\bX', 'aXc'],
    ['tabs reach the next eighth column', 'a\tb\n12345678\tc', 'a       b\n12345678        c'],
    ['erasing to the end of the line', `loading…\r${esc}[Kdone`, 'done'],
    ['erasing the whole line', `loading…${esc}[2K\rok`, 'ok'],
    ['erasing to its start', `abcdef${esc}[3D${esc}[1K`, '    ef'],
    ['two progress bars, one above the other', `a 0 %\nb 0 %${esc}[A\ra 9 %\n\rb 9 %`, 'a 9 %\nb 9 %'],
    ['a table that is drawn again', `1\n2\n3${esc}[2F${esc}[Jnew\n`, 'new'],
    ['columns', `abc${esc}[2GX${esc}[5GY`, 'aXc Y'],
    ['home is the first line that can be reached', `a\nb${esc}[HX`, 'X\nb'],
    ['beyond the edge is at the edge', `${esc}[9999;9999Hx`, `${'\n'.repeat(49)}${' '.repeat(999)}x`],
  ])('%s', (_name, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('what a program clears away stays above', () => {
    expect(shown(`first\n${esc}[2J${esc}[Hsecond`)).toBe('first\nsecond');
  });

  test('a progress bar of ten thousand steps is one line', () => {
    const steps = Array.from({ length: 10_000 }, (_, step) => `\r${step} of 10000`);
    expect(shown(...steps)).toBe('9999 of 10000');
  });
});

describe('colours and looks', () => {
  test.each<[string, string, (string | [string, Style])[]]>([
    ['a colour until it is reset', `a${esc}[31mb${esc}[0mc`, ['a', ['b', { colour: 'red' }], 'c\n']],
    [
      'an empty one resets as well',
      `${esc}[1;4mb${esc}[mc`,
      [['b', { isBold: true, isUnderlined: true }], 'c\n'],
    ],
    ['bright ones', `${esc}[92mb${esc}[39mc`, [['b', { colour: 'green' }], 'c\n']],
    [
      'one of 256',
      `${esc}[38;5;196mb${esc}[48;5;21mc`,
      [['b', { colour: 'red' }], ['c', { colour: 'red', background: 'blue' }], '\n'],
    ],
    [
      'a free one, and what comes after it',
      `${esc}[38;2;0;200;180;3mb`,
      [['b', { colour: 'cyan', isItalic: true }], '\n'],
    ],
    ['with colons', `${esc}[38:2::200:0:190mb`, [['b', { colour: 'magenta' }], '\n']],
    ['white and black are the page’s own ink', `${esc}[37ma${esc}[30mb`, ['ab\n']],
    ['letters that were to be hidden are not', `${esc}[8msecret`, ['secret\n']],
  ])('%s', (_name, text, expected) => {
    expect(
      looks(text).map((each) => (typeof each === 'string' ? each : [each[0], defined(each[1])])),
    ).toEqual(expected);
  });
});

describe('what a hostile program writes', () => {
  test.each([
    ['the title of the window', `a${esc}]0;you are root\x07b`, 'ab'],
    ['the clipboard', `a${esc}]52;c;cm0gLXJmIC8=${esc}\\b`, 'ab'],
    ['a link to somewhere else', `${esc}]8;;https://evil.example\x07click${esc}]8;;\x07`, 'click'],
    ['a picture', `a${esc}Pq#0;2;0;0;0${esc}\\b`, 'ab'],
    ['a question that the terminal would answer as if typed', `a${esc}[6n${esc}[cb`, 'ab'],
    ['another screen, a hidden cursor, a mouse', `a${esc}[?1049h${esc}[?25l${esc}[?1000hb`, 'ab'],
    ['a reset of everything', `a${esc}cb`, 'ab'],
    ['the bell', 'a\x07b', 'ab'],
    ['text that runs the other way', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['sequences in their other encoding', 'a\u009b31mb', 'a⟨U+009B⟩31mb'],
    ['other control characters', 'a\x01\x7fb', 'a␁␡b'],
    ['no sequence', `a${esc}\u00e9b`, 'a␛éb'],
    ['half a sequence at the end', `a${esc}[31`, 'a␛[31'],
  ])('%s', (_name, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('a sequence without an end does not swallow what comes after it', () => {
    const rest = `${'x'.repeat(5_000)}\nthe end`;
    expect(shown(`${esc}]0;${rest}`).replaceAll('\n', '')).toBe(`␛]0;${rest.replace('\n', '')}`);
  });

  test('a colour for each letter: all letters are there, and no line or block has thousands of pieces', () => {
    const text = Array.from({ length: 60_000 }, (_, n) => `${esc}[3${n % 7}m${n % 10}`).join('');
    const { blocks, live } = written(text).view();
    expect(toLines({ blocks, live }).join('')).toBe('0123456789'.repeat(6_000));
    expect(Math.max(...[...blocks, live].flat().map(({ runs }) => runs.length))).toBe(200);
    expect(Math.max(...blocks.map((block) => block.flatMap(({ runs }) => runs).length))).toBeLessThan(2_300);
    expect(shown(`${text.slice(0, 3_000)}\r${'x'.repeat(20)}`).length).toBe(500);
  });

  test('a line without an end is broken, and its text is whole', () => {
    const { blocks, live } = written('x'.repeat(120_000)).view();
    expect(blocks.length).toBeGreaterThan(2);
    expect([...blocks, live].flat().map(({ length }) => length)).toEqual(Array(120).fill(1_000));
    expect(shown('x'.repeat(120_000))).toBe('x'.repeat(120_000));
  });
});

test('how the text is cut into pieces on its way changes nothing', () => {
  const text = `a\r\nb${esc}[1;31mc${esc}[0m\td${esc}]0;t${esc}\\e${esc}[Kf\r${esc}[2Ag\u202e${esc}(B`;
  const whole = written(text).view();
  for (let at = 0; at <= text.length; at += 1)
    expect(written(text.slice(0, at), text.slice(at)).view(), `cut at ${at}`).toEqual(whole);
  expect(written(...text).view()).toEqual(whole);
});

test('blocks that are full are never made again, and hold every line in order', () => {
  const terminal = new Terminal();
  const lines = Array.from({ length: 2_000 }, (_, line) => `line ${line}`);
  terminal.write(`${lines.slice(0, 1_000).join('\n')}\n`);
  const before = terminal.view();
  terminal.write(lines.slice(1_000).join('\n'));
  const after = terminal.view();
  expect(before.blocks.length).toBeGreaterThan(3);
  expect(after.blocks.slice(0, before.blocks.length).every((block, at) => block === before.blocks[at])).toBe(
    true,
  );
  expect(toLines(after)).toEqual(lines);
});

test('places are found whatever colours are in them', () => {
  const { live } = written(`${esc}[1m${esc}[31mtests/test_a.py${esc}[0m:7: AssertionError`).view();
  expect(toSegments(live, ['tests/test_a.py'])[0]).toEqual({
    text: 'tests/test_a.py:7',
    style: {},
    place: { path: 'tests/test_a.py', line: 7 },
  });
});

/** Without what was switched off again. */
function defined(style: Style): Style {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value));
}
