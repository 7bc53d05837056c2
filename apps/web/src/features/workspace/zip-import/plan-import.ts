import type { FileChange } from '@holdout/contract';
import { projectFolder, scriptName } from '../../../lib/project-archive/lay-out-archive.ts';
import type { ZipEntry } from '../../../lib/zip/read-zip.ts';
import { needless } from '../files/dropped-files.ts';
import {
  type Conversion,
  readUploads,
  type UploadedFile,
  type UploadProblem,
} from '../files/read-uploads.ts';
import type { Files } from '../project/project-files.ts';

/** What a ZIP would do to the project, before anything happens. */
export interface ImportPlan {
  added: FileChange[];
  changed: FileChange[];
  /** Files of the project that the ZIP does not hold. */
  missing: string[];
  sameCount: number;
  /** Whether it was made here, so that what is missing was deleted on purpose. */
  isOwnArchive: boolean;
  problems: UploadProblem[];
  conversions: Conversion[];
  /** Data, visible checks and what no project needs: left where they are. */
  skippedCount: number;
}

/** Works out what the files of a ZIP would change. `fixedPaths` are data and visible checks: they stay as they are. */
export async function planImport(
  entries: readonly ZipEntry[],
  files: Files,
  fixedPaths: readonly string[],
): Promise<ImportPlan> {
  const { inside, isOwnArchive } = findProject(entries);
  const fixed = new Set(fixedPaths);
  const wanted = inside.filter(({ path }) => !fixed.has(path) && !isLeftBehind(path, files));
  const { changes, problems, conversions } = await readUploads(wanted.map(toUpload), []);
  const held = new Set(wanted.map(({ path }) => path));
  const different = changes.filter(({ path, content }) => files[path] !== content);
  return {
    added: different.filter(({ path }) => files[path] === undefined),
    changed: different.filter(({ path }) => files[path] !== undefined),
    missing: Object.keys(files).filter((path) => !held.has(path)),
    sameCount: changes.length - different.length,
    isOwnArchive,
    problems,
    conversions,
    skippedCount: inside.length - wanted.length,
  };
}

/** Made by a program and needed by no project; a folder that the project has itself is needed. */
function isLeftBehind(path: string, files: Files): boolean {
  const parts = path.split('/');
  const at = parts.findIndex((part) => needless.test(part));
  if (at === -1) return false;
  const place = parts.slice(0, at + 1).join('/');
  return !Object.keys(files).some((own) => own === place || own.startsWith(`${place}/`));
}

/** The files of the project by their paths in it: below the one folder that a ZIP usually begins with. */
function findProject(entries: readonly ZipEntry[]): { inside: ZipEntry[]; isOwnArchive: boolean } {
  // A Mac puts a folder of its own beside the one that was packed.
  const useful = entries.filter(({ path }) => !path.startsWith('__MACOSX/'));
  const paths = useful.map(({ path }) => path);
  const [root = ''] = paths[0]?.split('/') ?? [];
  const hasRoot = paths.every((path) => path.startsWith(`${root}/`));
  const below = hasRoot ? `${root}/` : '';
  const isOwnArchive =
    paths.includes(below + scriptName) && paths.some((path) => path.startsWith(below + projectFolder));
  const start = isOwnArchive ? below + projectFolder : below;
  const inside = useful
    .filter(({ path }) => path.startsWith(start))
    .map((entry) => ({ ...entry, path: entry.path.slice(start.length) }));
  return { inside, isOwnArchive };
}

/** As if it had been chosen by itself; it is unpacked only if its name and its size are those of a project's file. */
function toUpload({ path, bytes, unpack }: ZipEntry): UploadedFile {
  return { path, file: { size: bytes, arrayBuffer: async () => new Uint8Array(unpack()).buffer } };
}

/** The changes that a person decided for. */
export function changesOf(plan: ImportPlan, deletesMissing: boolean): FileChange[] {
  const deleted = deletesMissing ? plan.missing.map((path): FileChange => ({ path, content: null })) : [];
  return [...plan.added, ...plan.changed, ...deleted];
}
