import { type FileChange, findContentProblem, projectLimits } from '@holdout/contract';
import type { SaveFailure } from '../../../lib/save-failure.ts';
import type { Files } from './project-files.ts';

/**
 * Why these changes can be part of no project, found before they are sent: a server that refuses a body by its size
 * cannot name the file. Null when the server is to decide.
 */
export function findSaveRefusal(
  changes: readonly FileChange[],
): Extract<SaveFailure, { kind: 'refused' }> | null {
  let totalBytes = 0;
  for (const { path, content } of changes) {
    if (content === null) continue;
    const problem = findContentProblem(content);
    const bytes = problem === null ? bytesOf(content) : 0;
    totalBytes += bytes;
    if (problem === 'not_text') return { kind: 'refused', reason: 'not_text', path };
    if (problem === 'too_large' || bytes > projectLimits.fileBytes)
      return { kind: 'refused', reason: 'fileBytes', path };
  }
  return totalBytes > projectLimits.totalBytes ? { kind: 'refused', reason: 'totalBytes' } : null;
}

/** The same for a whole project, before a change to it is made. */
export function findProjectRefusal(files: Files): Extract<SaveFailure, { kind: 'refused' }> | null {
  const entries = Object.entries(files);
  if (entries.length > projectLimits.files) return { kind: 'refused', reason: 'files' };
  return findSaveRefusal(entries.map(([path, content]) => ({ path, content })));
}

const mostChanges = 200;
/** Below what the server reads at once; a file of the largest size still goes alone when every character is escaped. */
const mostRequestBytes = 6_000_000;

/** The first of these changes, as many as one request bears: by their number, and by their size on the way. */
export function takeForRequest(changes: readonly FileChange[]): FileChange[] {
  const taken: FileChange[] = [];
  let bytes = 0;
  for (const change of changes.slice(0, mostChanges)) {
    bytes += bytesOf(JSON.stringify(change.content));
    if (taken.length > 0 && bytes > mostRequestBytes) break;
    taken.push(change);
  }
  return taken;
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;
