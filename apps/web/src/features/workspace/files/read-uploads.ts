import {
  decodeText,
  type FileChange,
  findPathProblem,
  type PathProblem,
  projectLimits,
} from '@holdout/contract';

export type UploadProblem =
  | { kind: 'path'; name: string; problem: PathProblem }
  | { kind: 'not_text' | 'too_large' | 'unreadable'; name: string }
  | { kind: 'too_many' };

/**
 * Reads chosen or dropped files as UTF-8 text; each that cannot be part of a project is named with its reason. More files
 * than a project holds are not read at all.
 */
export async function readUploads(
  files: readonly File[],
  taken: readonly string[],
): Promise<{ changes: FileChange[]; problems: UploadProblem[] }> {
  const paths = new Set([...taken, ...files.map(pathOf)]);
  if (paths.size > projectLimits.files) return { changes: [], problems: [{ kind: 'too_many' }] };
  const read = await Promise.all(files.map(readUpload));
  return {
    changes: read.flatMap((one) => ('content' in one ? [one] : [])),
    problems: read.flatMap((one) => ('kind' in one ? [one] : [])),
  };
}

async function readUpload(file: File): Promise<{ path: string; content: string } | UploadProblem> {
  const path = pathOf(file);
  const { name } = file;
  const problem = findPathProblem(path);
  if (problem) return { kind: 'path', name, problem };
  if (file.size > projectLimits.fileBytes) return { kind: 'too_large', name };
  // A folder, a link to nowhere, a file that is gone: browsers give them all as files.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { kind: 'unreadable', name };
  const content = decodeText(bytes);
  return content === null ? { kind: 'not_text', name } : { path, content };
}

const pathOf = (file: File) => (file.webkitRelativePath || file.name).replace(/^\/+/, '');
