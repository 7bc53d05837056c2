import { type FileChange, findPathProblem, type PathProblem, projectLimits } from '@holdout/contract';

export type UploadProblem =
  | { kind: 'path'; name: string; problem: PathProblem }
  | { kind: 'not_text'; name: string }
  | { kind: 'too_large'; name: string };

/** Reads chosen or dropped files as UTF-8 text; each that cannot be part of a project is named with its reason. */
export async function readUploads(
  files: Iterable<File>,
): Promise<{ changes: FileChange[]; problems: UploadProblem[] }> {
  const changes: FileChange[] = [];
  const problems: UploadProblem[] = [];
  for (const file of files) {
    const path = (file.webkitRelativePath || file.name).replace(/^\/+/, '');
    const problem = findPathProblem(path);
    if (problem) {
      problems.push({ kind: 'path', name: file.name, problem });
      continue;
    }
    if (file.size > projectLimits.fileBytes) {
      problems.push({ kind: 'too_large', name: file.name });
      continue;
    }
    const content = decodeText(await file.arrayBuffer());
    if (content === null) problems.push({ kind: 'not_text', name: file.name });
    else changes.push({ path, content });
  }
  return { changes, problems };
}

function decodeText(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
