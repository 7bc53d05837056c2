import { projectLimits } from '@holdout/contract';
import type { FileMap, Workspace } from '@holdout/db';

/** What a save does to the project: the files afterwards, or why it may not be done. */
export type Save =
  | { kind: 'ok'; files: FileMap; totalBytes: number }
  | { kind: 'too_large'; reason: 'files' | 'fileBytes' | 'totalBytes' }
  | { kind: 'path_refused'; path: string; problem: 'read_only' | 'is_folder' };

/**
 * Applies changes (path → digest, or null to delete) to the files before. Data and visible checks lie in the same folder
 * when code runs, so no file may take their place, and no file may stand where another needs a folder.
 */
export function buildSave(
  before: FileMap,
  changes: Map<string, string | null>,
  workspace: Workspace,
  bytesOf: (digest: string) => number,
): Save {
  const files: FileMap = { ...before };
  for (const [path, digest] of changes) {
    if (digest === null) delete files[path];
    else files[path] = digest;
  }
  const paths = Object.keys(files);
  const sizes = Object.values(files).map(bytesOf);
  const readOnly = new Set([...Object.keys(workspace.data), ...Object.keys(workspace.visible)]);
  const taken = paths.find((path) => readOnly.has(path));
  if (taken !== undefined) return { kind: 'path_refused', path: taken, problem: 'read_only' };
  const clash = findFolderClash([...paths, ...readOnly]);
  if (clash !== null) return { kind: 'path_refused', path: clash, problem: 'is_folder' };
  if (paths.length > projectLimits.files) return { kind: 'too_large', reason: 'files' };
  if (sizes.some((size) => size > projectLimits.fileBytes)) return { kind: 'too_large', reason: 'fileBytes' };
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  if (totalBytes > projectLimits.totalBytes) return { kind: 'too_large', reason: 'totalBytes' };
  return { kind: 'ok', files, totalBytes };
}

/** A path that is a file and, because of another path, also a folder. */
function findFolderClash(paths: string[]): string | null {
  const all = new Set(paths);
  for (const path of paths) {
    const parts = path.split('/');
    for (let length = 1; length < parts.length; length += 1) {
      const folder = parts.slice(0, length).join('/');
      if (all.has(folder)) return folder;
    }
  }
  return null;
}
