import { findPathProblem, type PathProblem, type ProjectFile, projectLimits } from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { type Problem, refuseProblems } from './catalog-error.ts';
import { decodeText, type FolderFile, findFolderProblem, readFolder } from './read-folder.ts';

export interface SubmissionFolder {
  files: ProjectFile[];
  digest: string;
}

/**
 * A folder on disk as the project it would be on the platform. `isData` names the files that come with the challenge's
 * world (`data/train.csv`): they lie beside the project and are no part of a submission.
 */
export async function readSubmissionFolder(
  folder: string,
  isData: (path: string) => boolean = () => false,
): Promise<SubmissionFolder> {
  const problems: Problem[] = [];
  const missing = await findFolderProblem(folder);
  if (missing) problems.push({ path: '.', message: missing });
  const found = missing ? [] : await readFolder(folder, folderLimits, problems, isData);
  const files = toProjectFiles(found, problems);
  if (!missing && files.length === 0 && problems.length === 0)
    problems.push({ path: '.', message: 'holds no file' });
  refuseProblems(folder, problems);
  return { files, digest: digestProject(files) };
}

const folderLimits = {
  files: projectLimits.files,
  fileBytes: projectLimits.fileBytes,
  totalBytes: projectLimits.totalBytes,
  depth: projectLimits.pathDepth,
};

/** Files that a project may hold; every other one is a problem. */
export function toProjectFiles(found: FolderFile[], problems: Problem[], prefix = ''): ProjectFile[] {
  const files: ProjectFile[] = [];
  for (const { path, content } of found) {
    const wrong = findPathProblem(path);
    const text = wrong ? null : decodeText(content);
    if (wrong) problems.push({ path: prefix + path, message: pathSentences[wrong] });
    else if (text === null) problems.push({ path: prefix + path, message: 'is not text in UTF-8' });
    else files.push({ path, content: text });
  }
  return files;
}

const pathSentences: Record<PathProblem, string> = {
  empty: 'has no name',
  too_long: `has a path longer than ${projectLimits.pathLength} characters`,
  too_deep: `lies more than ${projectLimits.pathDepth} folders deep`,
  outside: 'points outside the project',
  bad_name:
    'has a name that a project may not hold: letters, digits, ".", "_" and "-" only, and no leading dot',
  bad_type: 'is of a type that a project may not hold',
  reserved: 'has a name that Python runs by itself',
};
