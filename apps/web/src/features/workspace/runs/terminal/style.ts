import { type Colour, nearestColour, palette } from './colour.ts';

/** How a piece of output looks. What is not set is as the page has it. */
export interface Style {
  colour?: Colour;
  background?: Colour;
  isBold?: boolean;
  isFaint?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  isStruck?: boolean;
  isInverse?: boolean;
}

export const plain: Style = {};

/** What each number of "select graphic rendition" changes. Hiding and blinking are not obeyed. */
const changes: Record<number, Style> = {
  1: { isBold: true },
  2: { isFaint: true },
  3: { isItalic: true },
  4: { isUnderlined: true },
  7: { isInverse: true },
  9: { isStruck: true },
  21: { isUnderlined: true },
  22: { isBold: false, isFaint: false },
  23: { isItalic: false },
  24: { isUnderlined: false },
  27: { isInverse: false },
  29: { isStruck: false },
};

/** What may stand between `38:2` and the three numbers of a colour. */
const colourSpace = /([34]8:2:)\d*:(?=\d+:\d+:\d)/g;

/** The style after a sequence with these parameters, such as `1;31`. */
export function select(style: Style, parameters: string): Style {
  const codes = parameters.replace(colourSpace, '$1').split(/[;:]/).map(Number);
  let next: Style = { ...style };
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 0) next = {};
    else if (code === 38 || code === 48) {
      const [colour, length] = extendedColour(codes.slice(at + 1));
      next = { ...next, [code === 38 ? 'colour' : 'background']: colour };
      at += length;
    } else next = { ...next, ...(changes[code] ?? colourChange(code)) };
  }
  return Object.values(next).some(Boolean) ? next : plain;
}

/** 30 to 37 and 90 to 97 are the letters' colours, 40 to 47 and 100 to 107 the ground's, 39 and 49 the page's own. */
function colourChange(code: number): Style {
  const tens = Math.floor(code / 10);
  const isBright = tens >= 9;
  if (code % 10 > 7) return tens === 3 ? { colour: undefined } : tens === 4 ? { background: undefined } : {};
  if (tens === 3 || tens === 9) return { colour: palette[(code % 10) + (isBright ? 8 : 0)] };
  if (tens === 4 || tens === 10) return { background: palette[(code % 10) + (isBright ? 8 : 0)] ?? 'grey' };
  return {};
}

/** One of 256 colours (`5;n`), or red, green and blue (`2;r;g;b`); and how many numbers that took. */
function extendedColour([kind, first = 0, green = 0, blue = 0]: number[]): [Colour | undefined, number] {
  if (kind === 5) return [colourOf256(first), 2];
  if (kind === 2) return [nearestColour(first, green, blue), 4];
  return [undefined, 1];
}

function colourOf256(number: number): Colour | undefined {
  if (number < 16) return palette[number];
  if (number >= 232) return greyOf(8 + 10 * (number - 232));
  const levels = [Math.floor((number - 16) / 36), Math.floor((number - 16) / 6) % 6, (number - 16) % 6];
  const [red = 0, green = 0, blue = 0] = levels.map((level) => (level === 0 ? 0 : 55 + 40 * level));
  return nearestColour(red, green, blue);
}

const greyOf = (level: number) => nearestColour(level, level, level);
