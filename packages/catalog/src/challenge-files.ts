import { contentSentences, decodeText, type LocalizedText } from '@holdout/contract';
import type { Problem } from './catalog-error.ts';
import type { FolderFile } from './read-folder.ts';

/** The files of a challenge folder, and what has been found wrong with them so far. */
export interface ChallengeFiles {
  found: FolderFile[];
  problems: Problem[];
  /** A file that must be there. What is missing or no text is a problem. */
  textOf(path: string): string | undefined;
  /** What lies below a folder, with paths as seen from it. */
  inFolder(name: string): FolderFile[];
}

export function openFiles(found: FolderFile[], problems: Problem[]): ChallengeFiles {
  return {
    found,
    problems,
    textOf(path) {
      const content = found.find((one) => one.path === path)?.content;
      const text = content ? decodeText(content) : null;
      if (text !== null) return text;
      problems.push({ path, message: content ? contentSentences.not_text : 'is missing' });
      return undefined;
    },
    inFolder: (name) =>
      found
        .filter((file) => file.path.startsWith(`${name}/`))
        .map((file) => ({ ...file, path: file.path.slice(name.length + 1) })),
  };
}

/** `<name>.en.md` and `<name>.fr.md`, with the same `{{terms}}` in both. */
export function readBothLanguages({ textOf, problems }: ChallengeFiles, name: string): LocalizedText {
  const [en = '', fr = ''] = [textOf(`${name}.en.md`), textOf(`${name}.fr.md`)];
  const terms = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ');
  if (en && fr && terms(en) !== terms(fr))
    problems.push({
      path: `${name}.fr.md`,
      message: `terms differ from ${name}.en.md (${terms(fr) || 'none'} against ${terms(en) || 'none'})`,
    });
  return { en, fr };
}

/** Files that have no place in such a folder. */
export function refuseStrayFiles({ found, problems }: ChallengeFiles, hasPlace: RegExp): void {
  for (const { path } of found)
    if (!hasPlace.test(path)) problems.push({ path, message: 'has no place in a challenge folder' });
}
