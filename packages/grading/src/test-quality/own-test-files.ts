import { isTestFile, type ProjectFile } from '@holdout/contract';

/** Files that pytest would collect, below a folder. */
export function findTestFiles(files: { path: string }[], folder = ''): string[] {
  const isVisible = (path: string) => path.startsWith('visible/');
  return files
    .map((file) => file.path)
    .filter((path) => isTestFile(path) && path.startsWith(folder) && (folder !== '' || !isVisible(path)))
    .sort();
}

/** Test files the candidate wrote or changed: those of the starter say nothing about anyone. */
export function findOwnTestFiles(files: ProjectFile[], starter: ProjectFile[]): string[] {
  const given = new Map(starter.map((file) => [file.path, file.content]));
  return findTestFiles(files.filter((file) => given.get(file.path) !== file.content));
}
