// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Letters and grounds are chosen by programs, in every pair: each must be readable, on a light page and on a dark one. */
const css = readFileSync(new URL('terminal.module.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(':global(');
const colours = (text: string, isWanted: (name: string) => boolean) =>
  [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)]
    .filter(([, name]) => isWanted(name as string))
    .map(([, , colour]) => colour as string);
const isGround = (name: string) => name.startsWith('ground-');

test.each([
  ['light', light, { page: '#fcfbf9', ink: '#24221f' }],
  ['dark', dark, { page: '#1b1a18', ink: '#ebe8e2' }],
])('on a %s page every pair has a contrast of at least 4.5', (_name, text, { page, ink }) => {
  const letters = [ink, ...colours(text, (name) => !isGround(name))];
  const grounds = [page, ...colours(text, isGround)];
  expect([letters.length, grounds.length]).toEqual([8, 8]);
  const pairs = letters.flatMap((letter) => grounds.map((ground) => ({ letter, ground })));
  expect(pairs.filter(({ letter, ground }) => contrast(letter, ground) < 4.5)).toEqual([]);
});

/** As WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
