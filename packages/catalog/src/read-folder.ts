import type { Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
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

/**
 * Every regular file below `root`, sorted by path. Follows no link, opens nothing that is not a regular file, and stops
 * at the limits; each thing it does not read is a problem. `skip` leaves files out by their path.
 */
export async function readFolder(
  root: string,
  limits: FolderLimits,
  problems: Problem[],
  skip: (path: string) => boolean = () => false,
): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  let totalBytes = 0;
  let isFull = false;

  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isFull) return;
      if (isLeftBehind(entry.name)) continue;
      const relative = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (depth >= limits.depth)
          problems.push({ path: relative, message: `folders may be ${limits.depth} deep at most` });
        else await visit(relative, depth + 1);
      } else if (!skip(relative)) await take(entry, relative);
    }
  };

  const take = async (entry: Dirent, relative: string): Promise<void> => {
    const kind = findOddKind(entry);
    if (kind) return void problems.push({ path: relative, message: kind });
    const content = await readRegularFile(path.join(root, relative), limits.fileBytes);
    if (typeof content === 'string') return void problems.push({ path: relative, message: content });
    totalBytes += content.length;
    if (files.length >= limits.files || totalBytes > limits.totalBytes) {
      isFull = true;
      const most = `${limits.files} files and ${formatBytes(limits.totalBytes)}`;
      return void problems.push({ path: '.', message: `too large: at most ${most} in all` });
    }
    files.push({ path: relative, content });
  };

  await visit('', 1);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Null when the folder can be read, else why not. */
export async function findFolderProblem(folder: string): Promise<string | null> {
  const found = await lstat(folder).catch(() => null);
  if (!found) return 'there is no such folder';
  return found.isDirectory() ? null : 'is not a folder';
}

function findOddKind(entry: Dirent): string | null {
  if (entry.isSymbolicLink()) return 'is a symbolic link; put the file itself here';
  return entry.isFile() ? null : 'is not a regular file';
}

/** Content of a regular file, or a sentence why not. Opened first and measured after, so that it cannot be swapped. */
async function readRegularFile(file: string, maximumBytes: number): Promise<Buffer | string> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return 'cannot be read';
  try {
    const { size } = await handle.stat();
    if (size > maximumBytes)
      return `is too large: ${formatBytes(size)}, at most ${formatBytes(maximumBytes)}`;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Text of a file in strict UTF-8 without NUL, or null when it is something else. */
export function decodeText(content: Buffer): string | null {
  if (content.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}
