import { findPathClash, type PathClash, projectLimits } from '@holdout/contract';
import type { FileMap, Workspace } from '@holdout/db';

/** What a save does to the project: the files afterwards, or why it may not be done. */
export type Save =
  | { kind: 'ok'; files: FileMap; totalBytes: number }
  | { kind: 'too_large'; reason: 'files' | 'totalBytes' }
  | { kind: 'too_large'; reason: 'fileBytes'; path: string }
  | { kind: 'path_refused'; path: string; problem: PathClash['problem'] | 'read_only' };

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
  if (paths.length > projectLimits.files) return { kind: 'too_large', reason: 'files' };
  const sizes = Object.entries(files).map(([path, digest]) => ({ path, bytes: bytesOf(digest) }));
  const readOnly = new Set([...Object.keys(workspace.data), ...Object.keys(workspace.visible)]);
  const taken = paths.find((path) => readOnly.has(path));
  if (taken !== undefined) return { kind: 'path_refused', path: taken, problem: 'read_only' };
  const clash = findPathClash([...readOnly, ...paths]);
  if (clash !== null) return { kind: 'path_refused', ...clash };
  const large = sizes.find(({ bytes }) => bytes > projectLimits.fileBytes);
  if (large !== undefined) return { kind: 'too_large', reason: 'fileBytes', path: large.path };
  const totalBytes = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (totalBytes > projectLimits.totalBytes) return { kind: 'too_large', reason: 'totalBytes' };
  return { kind: 'ok', files, totalBytes };
}
