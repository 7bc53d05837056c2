import type { FileChange } from '@holdout/contract';
import { besidePath } from './beside-path.ts';
import type { Files } from './project-files.ts';

/** What a person wants of a file that both sides changed: one of the versions, or both as two files. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';
export type ConflictChoices = Readonly<Record<string, ConflictChoice>>;

export interface Settled {
  files: Files;
  /** Own texts that were given up. They are saved once, so that they stay in the history. */
  givenUp: FileChange[];
}

/** The project as a person chose it: `mine` holds one's own texts on top of theirs. */
export function settleConflict(mine: Files, theirs: Files, choices: ConflictChoices): Settled {
  const files: Record<string, string> = { ...mine };
  const givenUp: FileChange[] = [];
  for (const [path, choice] of Object.entries(choices)) {
    const [own, their] = [mine[path], theirs[path]];
    if (choice === 'theirs') {
      if (their === undefined) delete files[path];
      else files[path] = their;
      if (own !== undefined) givenUp.push({ path, content: own });
    } else if (choice === 'both' && their !== undefined) {
      files[own === undefined ? path : besidePath(path, Object.keys(files))] = their;
    }
  }
  return { files, givenUp };
}
