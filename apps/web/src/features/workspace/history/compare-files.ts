import { diffFiles, type Files } from '../project/project-files.ts';

/** How a file of a saved state stands to the file of now. */
export interface FileDifference {
  path: string;
  kind: 'changed' | 'only_then' | 'only_now';
}

export function compareFiles(then: Files, now: Files): FileDifference[] {
  return diffFiles(now, then)
    .map(({ path, content }): FileDifference => {
      if (content === null) return { path, kind: 'only_now' };
      return { path, kind: now[path] === undefined ? 'only_then' : 'changed' };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
