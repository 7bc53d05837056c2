import {
  clashSentences,
  contentSentences,
  decodeText,
  findPathClash,
  findPathProblem,
  type ProjectFile,
  pathSentences,
  projectLimits,
} from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { type Problem, refuseProblems } from './catalog-error.ts';
import { type FolderFile, findFolderProblem, readFolder } from './read-folder.ts';

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
  const clash = findPathClash(files.map((file) => file.path));
  if (clash) problems.push({ path: clash.path, message: clashSentences[clash.problem] });
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
    else if (text === null) problems.push({ path: prefix + path, message: contentSentences.not_text });
    else files.push({ path, content: text });
  }
  return files;
}
