import { z } from 'zod';

/** Project files: what a candidate edits, what a submission holds. Text only; paths are relative, with `/`. */

export const projectLimits = {
  files: 200,
  fileBytes: 1_000_000,
  totalBytes: 5_000_000,
  pathLength: 200,
  pathDepth: 8,
} as const;

const segment = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}$/;
const allowedExtension = /\.(py|pyi|md|txt|csv|json|toml|cfg|ini|yaml|yml|svg)$/i;
const bareNames = new Set(['Makefile', 'LICENSE', 'Dockerfile']);
const reservedNames = /^(sitecustomize|usercustomize)\.py$/i;

/** Why a path may not be used in a project, or null when it may. The code is stable; pages translate it. */
export type PathProblem =
  | 'empty'
  | 'too_long'
  | 'too_deep'
  | 'outside'
  | 'bad_name'
  | 'bad_type'
  | 'reserved';
export function findPathProblem(path: string): PathProblem | null {
  if (path.length === 0) return 'empty';
  if (path.length > projectLimits.pathLength) return 'too_long';
  const parts = path.split('/');
  if (parts.length > projectLimits.pathDepth) return 'too_deep';
  if (path.startsWith('/') || parts.includes('..') || parts.includes('.')) return 'outside';
  if (!parts.every((part) => segment.test(part) && !part.endsWith('.'))) return 'bad_name';
  const name = parts[parts.length - 1] as string;
  if (reservedNames.test(name)) return 'reserved';
  if (!allowedExtension.test(name) && !bareNames.has(name)) return 'bad_type';
  return null;
}

/** A path inside a project: relative, no dot folders, an allowed type of file. */
export const ProjectPath = z
  .string()
  .max(projectLimits.pathLength)
  .refine((path) => findPathProblem(path) === null, { error: 'not a path that a project may hold' });
export type ProjectPath = z.infer<typeof ProjectPath>;

/** Content of one file. NUL cannot be stored as text and has no use in source code. */
export const FileContent = z
  .string()
  .max(projectLimits.fileBytes)
  .refine((text) => !text.includes('\0'), { error: 'a file may not contain a NUL character' });

export const ProjectFile = z.object({ path: ProjectPath, content: FileContent });
export type ProjectFile = z.infer<typeof ProjectFile>;
