import { type FileChange, findPathClash } from '@holdout/contract';
import type { Editors } from '../editor/use-editors.ts';
import type { Autosave } from '../project/autosave.ts';
import { findProjectRefusal } from '../project/find-save-refusal.ts';
import { applyChanges, diffFiles, type Files } from '../project/project-files.ts';
import { isInside, joinPath } from '../tree/tree-rows.ts';
import { chooseMany } from '../tree/tree-selection.ts';
import type { FileTree } from '../tree/use-file-tree.ts';
import { type Operation, recordOperation, undoOperation } from './operation.ts';
import { type Conversion, readUploads, type UploadedFile, type UploadProblem } from './read-uploads.ts';
import {
  findPlaceProblem,
  type PlaceProblem,
  pathAfter,
  planCopyInto,
  planDelete,
  planMove,
  planMoveInto,
  planUpload,
  type RelocationPlan,
  topmost,
} from './relocate.ts';

/** What is said about an operation; pages put it into words. */
export type FileNote =
  | { kind: 'deleted'; paths: readonly string[] }
  | { kind: 'moved'; paths: readonly string[]; folder: string }
  | { kind: 'uploaded'; count: number; replaced: readonly string[] }
  | { kind: 'replaced'; count: number; fileCount: number }
  | { kind: 'restored'; count: number; revision: number }
  | { kind: 'imported'; count: number; name: string }
  | { kind: 'undo_kept'; paths: readonly string[] }
  | { kind: 'no_place'; problems: RelocationPlan['problems'] }
  | { kind: 'refused'; reason: string; path?: string };

/** What the desk works with, asked anew each time. */
export interface FileDeskParts {
  project: Pick<Autosave, 'getSnapshot' | 'change' | 'flush'>;
  /** Data and visible checks: no file may take their place. */
  fixedPaths: readonly string[];
  tree: Pick<FileTree, 'folders' | 'select' | 'reveal' | 'addFolder' | 'renameFolders'>;
  editors: Pick<Editors, 'rename' | 'open'>;
  /** With an `undo` the note offers to take the operation back. */
  say: (note: FileNote, undo?: () => void) => void;
}

export interface UploadResult {
  problems: readonly UploadProblem[];
  conversions: readonly Conversion[];
}

/** Everything that can be done to the files of a project beside typing in them; all of it can be taken back. */
export interface FileDesk {
  /** Why a file or folder may not get this path; `from` is its path now when it is renamed. */
  problemWith: (kind: 'file' | 'folder', path: string, from?: string) => PlaceProblem | null;
  createFile: (path: string) => void;
  createFolder: (path: string) => void;
  rename: (from: string, to: string) => void;
  moveInto: (paths: readonly string[], folder: string) => void;
  copyInto: (paths: readonly string[], folder: string) => void;
  remove: (paths: readonly string[]) => void;
  /** Resolves with what could not be taken, and what was not taken as it was. */
  upload: (files: readonly UploadedFile[], folder: string) => Promise<UploadResult>;
  /** Writes new texts of several files, the result of that many replacements. */
  replace: (changes: readonly FileChange[], count: number) => void;
  /**
   * Brings files back to how they were at a revision. What was typed since is saved first, as a revision of its own;
   * rejects with `NotSaved` when that cannot be done now.
   */
  restore: (paths: readonly string[], then: Files, revision: number) => Promise<void>;
  /** Takes over what was planned of a ZIP, as one revision. Rejects with `NotSaved` like `restore`. */
  importZip: (changes: readonly FileChange[], name: string) => Promise<void>;
  undo: () => void;
}

export function createFileDesk(parts: () => FileDeskParts): FileDesk {
  let done: Operation[] = [];
  const files = () => parts().project.getSnapshot().files;

  function perform(changes: readonly FileChange[], moved?: ReadonlyMap<string, string>): Operation {
    const operation = recordOperation(files(), changes, moved);
    done.push(operation);
    parts().project.change(changes, 'outside');
    if (operation.moved.size > 0) parts().editors.rename(operation.moved);
    return operation;
  }

  /** What adds text is refused when the project would become larger than it may be. */
  function performIfItFits(changes: readonly FileChange[]): Operation | null {
    const refusal = findProjectRefusal(applyChanges(files(), changes));
    if (refusal) parts().say(refusal);
    return refusal ? null : perform(changes);
  }

  /** What came since can stand in the way: a file where a folder was, or so much text that the project is full. */
  function findHindrance(changes: readonly FileChange[]): FileNote | null {
    const after = applyChanges(files(), changes);
    const clash = findPathClash(Object.keys(after));
    if (clash) return { kind: 'no_place', problems: [clash] };
    return findProjectRefusal(files()) ? null : findProjectRefusal(after);
  }

  function takeBack(operation: Operation): void {
    if (!done.includes(operation)) return;
    const { changes, kept } = undoOperation(files(), operation);
    const hindrance = findHindrance(changes);
    if (hindrance) {
      parts().say(hindrance);
      return;
    }
    done = done.filter((each) => each !== operation);
    parts().project.change(changes, 'outside');
    const back = [...operation.moved].filter(([, to]) => !kept.includes(to));
    if (back.length > 0) parts().editors.rename(new Map(back.map(([from, to]) => [to, from])));
    if (kept.length > 0) parts().say({ kind: 'undo_kept', paths: kept });
  }

  function sayWithUndo(note: FileNote, operation: Operation): void {
    parts().say(note, () => takeBack(operation));
  }

  /** For what replaces texts that somebody may still want: all that is unsaved gets a revision of its own first. */
  async function saveThenPerform(
    plan: () => readonly FileChange[],
    note: (count: number) => FileNote,
  ): Promise<void> {
    await parts().project.flush();
    const changes = plan();
    if (changes.length === 0) return;
    const hindrance = findHindrance(changes);
    if (hindrance) return parts().say(hindrance);
    sayWithUndo(note(changes.length), perform(changes));
    void parts()
      .project.flush()
      .catch(() => undefined);
  }

  function relocate(plan: RelocationPlan): Operation | null {
    const { tree, say } = parts();
    if (plan.problems.length > 0) {
      say({ kind: 'no_place', problems: plan.problems });
      return null;
    }
    tree.renameFolders((folder) => pathAfter(folder, plan.moves) ?? folder);
    tree.select(() => chooseMany([...plan.moves.values()]));
    return plan.changes.length > 0 ? perform(plan.changes, plan.moved) : null;
  }

  return {
    problemWith: (kind, path, from) => {
      const others = Object.keys(files()).filter(
        (each) => from === undefined || (each !== from && !isInside(each, from)),
      );
      if (kind === 'file') return findPlaceProblem(path, others, parts().fixedPaths);
      if (path === '') return 'empty';
      if (from !== undefined && isInside(path, from)) return 'into_itself';
      const isTaken = others.includes(path) || (path !== from && parts().tree.folders.includes(path));
      return isTaken ? 'exists' : findPlaceProblem(joinPath(path, 'x.py'), others, parts().fixedPaths);
    },
    createFile: (path) => {
      if (!performIfItFits([{ path, content: '' }])) return;
      parts().tree.reveal(path);
      parts().editors.open({ kind: 'project', path }, { takesFocus: true });
    },
    createFolder: (path) => {
      parts().tree.addFolder(path);
      parts().tree.reveal(path);
    },
    rename: (from, to) => {
      if (from !== to) relocate(planMove(files(), new Map([[from, to]]), parts().fixedPaths));
    },
    moveInto: (paths, folder) => {
      const plan = planMoveInto(files(), paths, folder, parts().fixedPaths);
      const operation = relocate(plan);
      if (operation) sayWithUndo({ kind: 'moved', paths: [...plan.moves.keys()], folder }, operation);
    },
    copyInto: (paths, folder) => {
      const plan = planCopyInto(files(), paths, folder, parts().fixedPaths);
      if (plan.problems.length > 0) parts().say({ kind: 'no_place', problems: plan.problems });
      else if (performIfItFits(plan.changes)) parts().tree.select(() => chooseMany([...plan.moves.values()]));
    },
    remove: (paths) => {
      const top = topmost(paths);
      const isGone = (folder: string) => top.some((path) => folder === path || isInside(folder, path));
      parts().tree.renameFolders((folder) => (isGone(folder) ? null : folder));
      const changes = planDelete(files(), top);
      if (changes.length > 0) sayWithUndo({ kind: 'deleted', paths: top }, perform(changes));
    },
    upload: async (uploaded, folder) => {
      const read = await readUploads(
        uploaded.map(({ path, file }) => ({ path: joinPath(folder, path), file })),
        Object.keys(files()),
      );
      // Reading takes a while, in which files may have come.
      const before = files();
      const { changes, problems } = planUpload(before, read.changes, parts().fixedPaths);
      const [first] = changes;
      const operation = first ? performIfItFits(changes) : null;
      if (first && operation) {
        const replaced = changes.filter(({ path }) => before[path] !== undefined).map(({ path }) => path);
        sayWithUndo({ kind: 'uploaded', count: changes.length, replaced }, operation);
        parts().editors.open({ kind: 'project', path: first.path });
      }
      const misplaced = problems.map(({ path, problem }) => ({ kind: 'path' as const, name: path, problem }));
      return { problems: [...read.problems, ...misplaced], conversions: read.conversions };
    },
    replace: (changes, count) => {
      const operation = changes.length > 0 ? performIfItFits(changes) : null;
      if (operation) sayWithUndo({ kind: 'replaced', count, fileCount: changes.length }, operation);
    },
    restore: (paths, then, revision) =>
      saveThenPerform(
        () => diffFiles(files(), then).filter(({ path }) => paths.includes(path)),
        (count) => ({ kind: 'restored', count, revision }),
      ),
    importZip: (changes, name) =>
      saveThenPerform(
        () => changes,
        (count) => ({ kind: 'imported', count, name }),
      ),
    undo: () => {
      const last = done.at(-1);
      if (last) takeBack(last);
    },
  };
}
