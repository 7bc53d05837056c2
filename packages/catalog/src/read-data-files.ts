import path from 'node:path';
import { contentSentences, decodeText } from '@holdout/contract';
import { type Problem, refuseProblems } from './catalog-error.ts';
import { findFolderProblem, readFolder } from './read-folder.ts';

const dataFolder = 'data';
const limits = { files: 20, fileBytes: 20_000_000, totalBytes: 40_000_000, depth: 2 };

/**
 * The files of a folder's `data/`, as they would lie beside a project on the platform: larger than a project's own, text
 * all the same. No such folder is no problem.
 */
export async function readDataFiles(folder: string): Promise<{ path: string; content: string }[]> {
  const root = path.join(folder, dataFolder);
  if (await findFolderProblem(root)) return [];
  const problems: Problem[] = [];
  const found = await readFolder(root, limits, problems);
  const files = found.map(({ path: name, content }) => ({
    path: `${dataFolder}/${name}`,
    content: decodeText(content),
  }));
  for (const file of files)
    if (file.content === null) problems.push({ path: file.path, message: contentSentences.not_text });
  refuseProblems(folder, problems);
  return files.flatMap(({ path: name, content }) => (content === null ? [] : [{ path: name, content }]));
}
