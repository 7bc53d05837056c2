import type { RunFigure, RunFigures } from '@holdout/contract';
import type { FigureLimits, FoundFigures } from '@holdout/sandbox';
import { readPng } from './read-png.ts';
import { isSvg } from './read-svg.ts';

const megabyte = 1024 * 1024;

/** What is kept of one run. A page shows it all at once, and a database keeps it as long as the attempt. */
export const figureLimits: FigureLimits = {
  most: 24,
  mostBytes: 4 * megabyte,
  mostBytesTogether: 12 * megabyte,
};
/** A picture of 30 kB may unfold to gigabytes: a browser needs four bytes for each point. */
const mostSide = 8_192;
const mostPoints = 24_000_000;

/** The figures of a run, and the bytes of each. */
export interface RanFigures extends RunFigures {
  contents: Buffer[];
}

/** Candidate code wrote these files: only what is an image by its bytes, and of a size that can be shown, is kept. */
export function checkFigures(found: FoundFigures | null): RanFigures {
  const figures: RanFigures = {
    kept: [],
    contents: [],
    leftOut: [...(found?.leftOut ?? [])],
    leftOutCount: found?.leftOutCount ?? 0,
  };
  for (const { path, content } of found?.files ?? []) {
    const checked = checkFigure(path, content);
    if (typeof checked === 'string') {
      figures.leftOut.push({ path, reason: checked });
      figures.leftOutCount += 1;
    } else {
      figures.kept.push(checked);
      figures.contents.push(content);
    }
  }
  return figures;
}

function checkFigure(path: string, content: Buffer): RunFigure | 'too_large' | 'not_an_image' {
  const bytes = content.length;
  if (/\.svg$/i.test(path)) {
    return isSvg(content) ? { path, type: 'svg', bytes, width: null, height: null } : 'not_an_image';
  }
  const size = readPng(content);
  if (size === null) return 'not_an_image';
  const { width, height } = size;
  if (Math.max(width, height) > mostSide || width * height > mostPoints) return 'too_large';
  return { path, type: 'png', bytes, width, height };
}
