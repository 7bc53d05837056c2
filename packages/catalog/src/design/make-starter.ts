import {
  answerPath,
  assumptionsPath,
  emptyDiagramText,
  type ProjectFile,
  systemDiagramPath,
} from '@holdout/contract';

/** The files of an empty answer; what an author wrote in `starter/` takes the place of its namesake. */
export function makeStarter(sectionIds: string[], written: ProjectFile[]): ProjectFile[] {
  const isWritten = new Set(written.map(({ path }) => path));
  const empty = [
    ...sectionIds.map((id) => ({ path: answerPath(id), content: '' })),
    { path: assumptionsPath, content: '' },
    { path: systemDiagramPath, content: emptyDiagramText },
  ];
  return [...empty.filter(({ path }) => !isWritten.has(path)), ...written];
}
