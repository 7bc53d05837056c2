/** What is chosen in a tree, where the focus is, and where a range starts. Paths that are gone do no harm. */
export interface TreeSelection {
  chosen: ReadonlySet<string>;
  focused: string | null;
  anchor: string | null;
}

export const noSelection: TreeSelection = { chosen: new Set(), focused: null, anchor: null };

export function chooseOnly(path: string): TreeSelection {
  return { chosen: new Set([path]), focused: path, anchor: path };
}

export function chooseMany(paths: readonly string[]): TreeSelection {
  return { chosen: new Set(paths), focused: paths[0] ?? null, anchor: paths[0] ?? null };
}

export function chooseAll(selection: TreeSelection, visible: readonly string[]): TreeSelection {
  return { ...selection, chosen: new Set(visible) };
}

/** A range begins where the focus last went by itself. */
export function moveFocus(selection: TreeSelection, path: string): TreeSelection {
  return selection.focused === path ? selection : { ...selection, focused: path, anchor: path };
}

export function toggleChoice(selection: TreeSelection, path: string): TreeSelection {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(path)) chosen.add(path);
  return { chosen, focused: path, anchor: path };
}

/** Chooses everything from the anchor to this line, as Shift does. */
export function extendChoice(
  selection: TreeSelection,
  path: string,
  visible: readonly string[],
): TreeSelection {
  const isVisible = (each: string | null): each is string => each !== null && visible.includes(each);
  const anchor = [selection.anchor, selection.focused].find(isVisible) ?? path;
  const from = visible.indexOf(anchor);
  const to = visible.indexOf(path);
  return {
    chosen: new Set(visible.slice(Math.min(from, to), Math.max(from, to) + 1)),
    focused: path,
    anchor,
  };
}

/** What a command acts on: the choice when the focus is in it, else the line with the focus alone. */
export function pathsToActOn(selection: TreeSelection): string[] {
  if (selection.focused !== null && !selection.chosen.has(selection.focused)) return [selection.focused];
  return [...selection.chosen];
}
