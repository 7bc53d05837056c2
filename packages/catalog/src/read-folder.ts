import { constants, type Dirent } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from './catalog-error.ts';

export interface FolderFile {
  path: string;
  content: Buffer;
}

export interface FolderLimits {
  files: number;
  fileBytes: number;
  totalBytes: number;
  depth: number;
}

/** What tools leave behind and no project needs: left out without a word. */
const leftBehind = new Set([
  '.git',
  '.gitignore',
  '.DS_Store',
  '.venv',
  '__pycache__',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.ipynb_checkpoints',
]);
const isLeftBehind = (name: string) => leftBehind.has(name) || /\.py[co]$/.test(name);

/** Of a folder that is wrong in a thousand places a few say enough. */
const mostProblems = 50;

/**
 * Every regular file below `root`, sorted by path. Names and sizes are looked at first; contents are read only when the
 * whole is within the limits. Follows no link, opens nothing that is not a regular file, goes no deeper than asked; each
 * thing it does not take is a problem. `skip` leaves files out by their path.
 */
export async function readFolder(
  root: string,
  limits: FolderLimits,
  problems: Problem[],
  skip: (path: string) => boolean = () => false,
): Promise<FolderFile[]> {
  const found: Problem[] = [];
  const listed = await listFiles(root, limits, found, skip);
  const files: FolderFile[] = [];
  if (!found.some((problem) => problem.path === '.'))
    for (const relative of listed) {
      const content = await readRegularFile(path.join(root, relative), limits.fileBytes);
      if (typeof content === 'string') found.push({ path: relative, message: content });
      else files.push({ path: relative, content });
    }
  problems.push(...found.sort((a, b) => compare(a.path, b.path)));
  return files;
}

async function listFiles(
  root: string,
  limits: FolderLimits,
  problems: Problem[],
  skip: (path: string) => boolean,
): Promise<string[]> {
  const files: string[] = [];
  let totalBytes = 0;
  const refuse = (place: string, message: string) => void problems.push({ path: place, message });
  const isEnough = () => files.length > limits.files || problems.length > mostProblems;

  const visit = async (folder: string, depth: number): Promise<void> => {
    const opened = await opendir(path.join(root, folder)).catch(() => null);
    if (!opened) return refuse(folder || '.', 'cannot be read');
    for await (const entry of opened) {
      if (isEnough()) return;
      if (isLeftBehind(entry.name)) continue;
      const relative = folder ? `${folder}/${entry.name}` : entry.name;
      if (!entry.isDirectory()) await take(entry, relative);
      else if (depth < limits.depth) await visit(relative, depth + 1);
      else refuse(relative, `folders may be ${limits.depth} deep at most; move what is in it up`);
    }
  };

  const take = async (entry: Dirent, relative: string): Promise<void> => {
    if (skip(relative)) return;
    const oddity = findOddity(entry);
    if (oddity) return refuse(relative, oddity);
    const bytes = await lstat(path.join(root, relative)).then(
      ({ size }) => size,
      () => null,
    );
    if (bytes === null) return refuse(relative, 'cannot be read');
    if (bytes > limits.fileBytes) return refuse(relative, describeExcess(bytes, limits.fileBytes));
    files.push(relative);
    totalBytes += bytes;
  };

  await visit('', 1);
  if (files.length > limits.files)
    refuse('.', `holds more than ${limits.files} files; leave out those that it does not need`);
  else if (totalBytes > limits.totalBytes) refuse('.', describeExcess(totalBytes, limits.totalBytes));
  if (problems.length > mostProblems)
    problems.splice(mostProblems, Infinity, {
      path: '.',
      message: `has more problems than these ${mostProblems}`,
    });
  return files.sort(compare);
}

/** Null when the folder can be read, else why not. */
export async function findFolderProblem(folder: string): Promise<string | null> {
  const found = await lstat(folder).catch(() => null);
  if (!found) return 'there is no such folder';
  return found.isDirectory() ? null : 'is not a folder';
}

function findOddity(entry: Dirent): string | null {
  if (entry.isSymbolicLink()) return 'is a symbolic link; put the file itself here';
  if (!entry.isFile()) return 'is not a regular file; leave it out';
  // Node puts this character in the place of bytes that are no UTF-8, and then cannot find the file.
  return entry.name.includes('\ufffd') ? 'has a name that is not UTF-8; choose another one' : null;
}

/** Content of a regular file, or a sentence why not. Opened first and measured after, so that it cannot be swapped. */
async function readRegularFile(file: string, maximumBytes: number): Promise<Buffer | string> {
  const handle = await open(file, constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (!handle) return 'cannot be read';
  try {
    const found = await handle.stat();
    if (!found.isFile()) return 'is not a regular file; leave it out';
    if (found.size > maximumBytes) return describeExcess(found.size, maximumBytes);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function describeExcess(bytes: number, maximumBytes: number): string {
  const sizes = `${formatBytes(bytes)}, at most ${formatBytes(maximumBytes)}`;
  return `is too large: ${sizes}; make it smaller or leave something out`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
