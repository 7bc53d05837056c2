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
const pythonNames = /^(sitecustomize|usercustomize)\.py$/i;
/** Devices, whatever comes after the dot: Windows cannot unpack a project that holds one. */
const windowsNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

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
  if (pythonNames.test(name) || parts.some((part) => windowsNames.test(part))) return 'reserved';
  if (!allowedExtension.test(name) && !bareNames.has(name)) return 'bad_type';
  return null;
}

/** The same for those who have no page in front of them: what is wrong, and what would be right. */
export const pathSentences: Record<PathProblem, string> = {
  empty: 'has no name',
  too_long: `has a path longer than ${projectLimits.pathLength} characters; shorten it`,
  too_deep: `lies deeper than ${projectLimits.pathDepth} levels; move it up`,
  outside: 'points outside the project; use a path without ".", ".." and a leading "/"',
  bad_name:
    'has a name that a project may not hold; use letters without accents, digits, ".", "_" and "-", 80 at most, and no leading dot',
  bad_type:
    'is of a type that a project may not hold; Python, Markdown, text, CSV, JSON, TOML, INI, YAML and SVG may',
  reserved: 'has a name that Python or Windows keeps for itself; choose another one',
};

/** Two paths that cannot both be part of a project. */
export interface PathClash {
  path: string;
  problem: 'is_folder' | 'same_name';
}

/**
 * The first file that stands where another one needs a folder, or whose path differs from another's in capitals alone:
 * such a project would lose a file on Windows or a Mac.
 */
export function findPathClash(paths: readonly string[]): PathClash | null {
  const files = new Set(paths);
  const seen = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length += 1) {
      const place = parts.slice(0, length).join('/');
      if (length < parts.length && files.has(place)) return { path: place, problem: 'is_folder' };
      const before = seen.get(place.toLowerCase());
      if (before !== undefined && before !== place) return { path, problem: 'same_name' };
      seen.set(place.toLowerCase(), place);
    }
  }
  return null;
}

export const clashSentences: Record<PathClash['problem'], string> = {
  is_folder: 'is both a file and a folder; rename one of them',
  same_name: 'has the name of another file or folder but for capital letters; rename one of them',
};

/** A path inside a project: relative, no dot folders, an allowed type of file. */
export const ProjectPath = z
  .string()
  .max(projectLimits.pathLength, { error: pathSentences.too_long, abort: true })
  .superRefine((path, context) => {
    const problem = findPathProblem(path);
    if (problem !== null) context.addIssue({ code: 'custom', message: pathSentences[problem] });
  });
export type ProjectPath = z.infer<typeof ProjectPath>;

/** Why a text may not be a file's content, or null when it may. Sizes are bytes of UTF-8. */
export type ContentProblem = 'too_large' | 'not_text';
export function findContentProblem(content: string): ContentProblem | null {
  if (content.length > projectLimits.fileBytes) return 'too_large';
  return content.includes('\0') || !content.isWellFormed() ? 'not_text' : null;
}

export const contentSentences: Record<ContentProblem, string> = {
  too_large: `is larger than ${projectLimits.fileBytes / 1e6} MB; make it smaller or leave it out`,
  not_text: 'is not text in UTF-8; save it as UTF-8 or leave it out',
};

/** Content of one file. NUL and half characters cannot be stored as text and have no use in source code. */
export const FileContent = z
  .string()
  .max(projectLimits.fileBytes, { error: contentSentences.too_large, abort: true })
  .superRefine((content, context) => {
    const problem = findContentProblem(content);
    if (problem !== null) context.addIssue({ code: 'custom', message: contentSentences[problem] });
  });

export const ProjectFile = z.object({ path: ProjectPath, content: FileContent });
export type ProjectFile = z.infer<typeof ProjectFile>;

/** A file that was taken long ago: what is refused today must not keep anybody from their own work. */
export const StoredFile = z.object({ path: z.string(), content: z.string() });

/** Text of a file in strict UTF-8 without NUL, its byte order mark kept; null when it is something else. */
export function decodeText(bytes: Uint8Array | ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
