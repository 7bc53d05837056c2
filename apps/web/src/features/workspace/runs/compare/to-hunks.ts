import type { DiffLine } from './diff-lines.ts';

const linesAround = 2;

/** The changed lines in groups, each with a few lines around it. */
export function toHunks(lines: readonly DiffLine[]): DiffLine[][] {
  const hunks: DiffLine[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [at, { kind }] of lines.entries()) {
    if (kind === 'same') continue;
    const start = Math.max(0, at - linesAround);
    const wanted = at + 1 + linesAround;
    const last = hunks.at(-1);
    if (last && start <= end) last.push(...lines.slice(end, wanted));
    else hunks.push(lines.slice(start, wanted));
    end = Math.min(lines.length, wanted);
  }
  return hunks;
}
