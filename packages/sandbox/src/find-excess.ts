import type { Limits } from '@holdout/contract';
import type { SandboxFile } from './sandbox.ts';

const longestPath = 1_000;
const longestName = 255;

/**
 * Whether the files can lie in a container's writable folder; if not, why the execution ends before it begins. A path
 * that leads out of the project, or a file where another needs a folder, is a mistake of whoever asks and thrown: names
 * that people choose are refused long before.
 */
export function findExcess(files: SandboxFile[], limits: Limits): string | null {
  refuseUnsafePaths(files.map((file) => file.path));
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  const most = `the writable folder holds ${limits.diskBytes} bytes and ${limits.diskEntries} files and folders`;
  if (bytes > limits.diskBytes) return `the project and its data take ${bytes} bytes; ${most}`;
  if (files.length > limits.diskEntries) return `the project and its data are ${files.length} files; ${most}`;
  return null;
}

function refuseUnsafePaths(paths: string[]): void {
  const files = new Set(paths);
  for (const path of paths) {
    const parts = path.split('/');
    const isSafe = path.length <= longestPath && parts.every(isName) && !hasFileAbove(parts, files);
    if (!isSafe) throw new Error(`A project cannot hold a file at ${JSON.stringify(path.slice(0, 300))}.`);
  }
}

function isName(part: string): boolean {
  const isSpecial = part === '' || part === '.' || part === '..' || part.includes('\0');
  return !isSpecial && Buffer.byteLength(part) <= longestName && part.isWellFormed();
}

function hasFileAbove(parts: string[], files: Set<string>): boolean {
  return parts.some((_, length) => length > 0 && files.has(parts.slice(0, length).join('/')));
}
