import { decodeText, type FileChange, findPathProblem, projectLimits } from '@holdout/contract';
import { isCsv } from '../../../lib/csv/is-csv.ts';
import { decodeText as decodeTable, type Encoding } from '../../../lib/decode-text.ts';
import type { PlaceProblem } from './relocate.ts';

/** A file from outside, with the path it should have in the project. */
export interface UploadedFile {
  path: string;
  file: Pick<File, 'size' | 'arrayBuffer'>;
}

export type UploadProblem =
  | { kind: 'path'; name: string; problem: PlaceProblem }
  | { kind: 'not_text' | 'too_large' | 'unreadable'; name: string }
  | { kind: 'too_many' };

/** A table that was not in UTF-8, as all of a project is. */
export interface Conversion {
  name: string;
  encoding: Encoding;
}

interface Read {
  path: string;
  content: string;
  conversion?: Conversion;
}

/**
 * Reads chosen or dropped files as UTF-8 text; each that cannot be part of a project is named with its reason. More files
 * than a project holds are not read at all. Tables come from everywhere, so their encoding is found out, and told.
 */
export async function readUploads(
  uploads: readonly UploadedFile[],
  taken: readonly string[],
): Promise<{ changes: FileChange[]; problems: UploadProblem[]; conversions: Conversion[] }> {
  const paths = new Set([...taken, ...uploads.map(({ path }) => path)]);
  if (paths.size > projectLimits.files)
    return { changes: [], problems: [{ kind: 'too_many' }], conversions: [] };
  const read = await Promise.all(uploads.map(readUpload));
  return {
    changes: read.flatMap((one) => ('content' in one ? [{ path: one.path, content: one.content }] : [])),
    problems: read.flatMap((one) => ('kind' in one ? [one] : [])),
    conversions: read.flatMap((one) => ('content' in one ? (one.conversion ?? []) : [])),
  };
}

async function readUpload({ path, file }: UploadedFile): Promise<Read | UploadProblem> {
  const name = path;
  const problem = findPathProblem(path);
  if (problem) return { kind: 'path', name, problem };
  if (file.size > projectLimits.fileBytes) return { kind: 'too_large', name };
  // A folder, a link to nowhere, a file that is gone: browsers give them all as files.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { kind: 'unreadable', name };
  const content = decodeText(bytes);
  if (content !== null) return { path, content };
  const table = isCsv(path) ? decodeTable(new Uint8Array(bytes)) : null;
  if (table === null || table.hasUnreadable) return { kind: 'not_text', name };
  return { path, content: table.text, conversion: { name, encoding: table.encoding } };
}
