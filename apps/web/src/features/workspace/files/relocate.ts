import {
  type FileChange,
  findPathClash,
  findPathProblem,
  type PathClash,
  type PathProblem,
} from '@holdout/contract';
import type { Files } from '../project/project-files.ts';
import { isInside, joinPath, nameOf } from '../tree/tree-rows.ts';

/** Why something cannot be put where it was asked for. The code is stable; pages translate it. */
export type PlaceProblem = PathProblem | PathClash['problem'] | 'exists' | 'into_itself' | 'read_only';

/** A move or copy, thought through before anything happens: all of it can be done, or nothing is. */
export interface RelocationPlan {
  changes: FileChange[];
  /** What was asked for: old path to new path of files and folders. */
  moves: ReadonlyMap<string, string>;
  /** What that means file by file. */
  moved: ReadonlyMap<string, string>;
  problems: { path: string; problem: PlaceProblem }[];
}

/** Moves files and folders to new paths; a folder takes along what is inside. */
export function planMove(
  files: Files,
  moves: ReadonlyMap<string, string>,
  fixedPaths: readonly string[],
): RelocationPlan {
  const moved = new Map<string, string>();
  const problems: RelocationPlan['problems'] = [];
  for (const [from, to] of moves) {
    if (isInside(to, from)) problems.push({ path: to, problem: 'into_itself' });
    for (const path of filesOf(files, from)) {
      const target = to + path.slice(from.length);
      if (target !== path) moved.set(path, target);
    }
  }
  const staying = Object.keys(files).filter((path) => !moved.has(path));
  const targets = [...moved.values()];
  problems.push(...findPlaceProblems(targets, staying, fixedPaths));
  const sources = new Set(targets);
  const changes = [
    ...[...moved.keys()]
      .filter((path) => !sources.has(path))
      .map((path): FileChange => ({ path, content: null })),
    ...[...moved].map(([from, to]): FileChange => ({ path: to, content: files[from] ?? '' })),
  ];
  return { changes: problems.length > 0 ? [] : changes, moves, moved, problems };
}

/** Into another folder under the same names. */
export function planMoveInto(
  files: Files,
  paths: readonly string[],
  folder: string,
  fixedPaths: readonly string[],
): RelocationPlan {
  const moves = new Map(topmost(paths).map((path) => [path, joinPath(folder, nameOf(path))]));
  return planMove(files, moves, fixedPaths);
}

/** Copies get a free name, so that pasting beside the original works. */
export function planCopyInto(
  files: Files,
  paths: readonly string[],
  folder: string,
  fixedPaths: readonly string[],
): RelocationPlan {
  const moves = new Map<string, string>();
  const copied = new Map<string, string>();
  const taken = new Set([...Object.keys(files), ...fixedPaths]);
  const problems: RelocationPlan['problems'] = [];
  for (const path of topmost(paths)) {
    const target = freePath(joinPath(folder, nameOf(path)), taken);
    moves.set(path, target);
    if (isInside(target, path)) problems.push({ path: target, problem: 'into_itself' });
    for (const source of filesOf(files, path)) {
      copied.set(source, target + source.slice(path.length));
      taken.add(target + source.slice(path.length));
    }
  }
  problems.push(...findPlaceProblems([...copied.values()], Object.keys(files), fixedPaths));
  const changes = [...copied].map(([from, to]): FileChange => ({ path: to, content: files[from] ?? '' }));
  return { changes: problems.length > 0 ? [] : changes, moves, moved: copied, problems };
}

/** Where a file or folder is after these moves; null when it did not move. */
export function pathAfter(path: string, moves: ReadonlyMap<string, string>): string | null {
  for (const [from, to] of moves) {
    if (path === from || isInside(path, from)) return to + path.slice(from.length);
  }
  return null;
}

export function planDelete(files: Files, paths: readonly string[]): FileChange[] {
  return topmost(paths)
    .flatMap((path) => filesOf(files, path))
    .map((path) => ({ path, content: null }));
}

/** Which of these files from outside have a place, also beside each other; one that is there already is replaced. */
export function planUpload(
  files: Files,
  changes: readonly FileChange[],
  fixedPaths: readonly string[],
): Pick<RelocationPlan, 'changes' | 'problems'> {
  const plan: ReturnType<typeof planUpload> = { changes: [], problems: [] };
  for (const change of changes) {
    const taken = [...Object.keys(files), ...plan.changes.map(({ path }) => path)];
    const others = taken.filter((path) => path !== change.path);
    const problem = findPlaceProblem(change.path, others, fixedPaths);
    if (problem) plan.problems.push({ path: change.path, problem });
    else plan.changes.push(change);
  }
  return plan;
}

/** What stands in the way of one new file. */
export function findPlaceProblem(
  path: string,
  others: readonly string[],
  fixedPaths: readonly string[],
): PlaceProblem | null {
  return findPlaceProblems([path], others, fixedPaths)[0]?.problem ?? null;
}

function findPlaceProblems(
  targets: readonly string[],
  staying: readonly string[],
  fixedPaths: readonly string[],
): RelocationPlan['problems'] {
  const taken = new Set(staying);
  const problems = targets.flatMap((path, index): RelocationPlan['problems'] => {
    const problem =
      findPathProblem(path) ??
      (fixedPaths.includes(path) ? 'read_only' : null) ??
      (taken.has(path) || targets.indexOf(path) < index ? 'exists' : null);
    return problem ? [{ path, problem }] : [];
  });
  const clash = problems.length > 0 ? null : findPathClash([...staying, ...fixedPaths, ...targets]);
  return clash ? [clash] : problems;
}

/** The file itself, or every file inside the folder. */
function filesOf(files: Files, path: string): string[] {
  return files[path] === undefined ? Object.keys(files).filter((each) => isInside(each, path)) : [path];
}

/** Without what goes along with a folder anyway. */
export function topmost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => isInside(path, other)));
}

/** `a.py` becomes `a_copy.py`, then `a_copy2.py`. Names with spaces are not allowed in a project. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  const isTaken = (each: string) => taken.has(each) || [...taken].some((other) => isInside(other, each));
  if (!isTaken(path)) return path;
  const dot = nameOf(path).lastIndexOf('.');
  const end = dot > 0 ? path.length - nameOf(path).length + dot : path.length;
  for (let count = 1; ; count += 1) {
    const free = `${path.slice(0, end)}_copy${count === 1 ? '' : count}${path.slice(end)}`;
    if (!isTaken(free)) return free;
  }
}
