import type { ProjectFile } from '@holdout/contract';

const mostCells = 4_000_000;

/** For each file, the lines (from 1) that stand in the starter unchanged: nobody is judged by them. */
export function createStarterLines(starter: ProjectFile[]) {
  const given = new Map(starter.map((file) => [file.path, file.content.split('\n')]));
  const known = new Map<string, Set<number>>();
  return {
    isGiven: (file: ProjectFile): boolean => given.get(file.path)?.join('\n') === file.content,
    of(file: ProjectFile): Set<number> {
      const lines = known.get(file.path) ?? commonLines(given.get(file.path) ?? [], file.content.split('\n'));
      known.set(file.path, lines);
      return lines;
    },
  };
}

/** Lines of `now` in a longest common subsequence with `before`; none when the files are too large to compare. */
function commonLines(before: string[], now: string[]): Set<number> {
  const common = new Set<number>();
  const [m, n] = [before.length, now.length];
  if (m === 0 || m * n > mostCells) return common;
  const width = n + 1;
  const table = new Uint32Array((m + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] as number;
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      table[i * width + j] =
        before[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < m && j < n; )
    if (before[i] === now[j]) {
      common.add(j + 1);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return common;
}
