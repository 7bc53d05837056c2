/** The colours that output may have: few, so that each can be read on every ground, light and dark. */
export type Colour = 'grey' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Black and white are the page's own ink: on one of its two backgrounds the other could not be read. */
const ink = undefined;
const basic = [ink, 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', ink] as const;

/** The sixteen colours of a terminal, by their numbers. */
export const palette: readonly (Colour | undefined)[] = [...basic, 'grey', ...basic.slice(1)];

/** In the order of the colour wheel, from red on, each a sixth of it. */
const wheel = ['red', 'yellow', 'green', 'cyan', 'blue', 'magenta'] as const;

/** A free colour as the nearest of ours: whatever a program chooses, its words can be read. */
export function nearestColour(red: number, green: number, blue: number): Colour | undefined {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < 40) return most > 60 && most < 200 ? 'grey' : ink;
  const turn =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return wheel[(Math.round(turn) + wheel.length) % wheel.length];
}
