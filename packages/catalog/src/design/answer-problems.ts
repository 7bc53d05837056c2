import {
  answerPaths,
  type DesignManifest,
  Diagram,
  type ProjectFile,
  systemDiagramPath,
} from '@holdout/contract';
import type { Problem } from '../catalog-error.ts';
import { parseShape } from '../read-yaml.ts';

/** Files that no answer to these sections has. */
export function findStrayAnswers(
  manifest: DesignManifest,
  files: ProjectFile[],
  folder: string,
  problems: Problem[],
): void {
  const allowed = answerPaths(manifest.sections);
  for (const { path } of files)
    if (!allowed.includes(path))
      problems.push({ path: `${folder}/${path}`, message: 'is no part of an answer' });
}

/** What an author draws for a beginning must be a diagram; what answers hold is theirs, and may be none. */
export function findDiagramProblems(starter: ProjectFile[], problems: Problem[]): void {
  const drawn = starter.find(({ path }) => path === systemDiagramPath);
  if (!drawn) return;
  const path = `starter/${systemDiagramPath}`;
  try {
    parseShape(Diagram, JSON.parse(drawn.content), path, problems);
  } catch {
    problems.push({ path, message: 'is not JSON' });
  }
}
