import { useCallback, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { useRemembered } from '../../../lib/remembered.ts';
import { buildTreeRows, folderOf, isInside, listFolders, type TreeRow } from './tree-rows.ts';
import { chooseOnly, moveFocus, noSelection, type TreeSelection } from './tree-selection.ts';

const TreeState = z.object({
  collapsed: z.array(z.string()).readonly(),
  emptyFolders: z.array(z.string()).readonly(),
});

interface Clipboard {
  kind: 'cut' | 'copy';
  paths: readonly string[];
}

export interface FileTree {
  rows: readonly TreeRow[];
  folders: readonly string[];
  selection: TreeSelection;
  select: (change: (selection: TreeSelection) => TreeSelection) => void;
  clipboard: Clipboard | null;
  setClipboard: (clipboard: Clipboard | null) => void;
  toggle: (path: string) => void;
  collapseAll: () => void;
  /** Opens the folders above a file and puts the focus of the tree on it. */
  reveal: (path: string) => void;
  /** Chooses the file that came to the front, once. */
  follow: (path: string) => void;
  addFolder: (path: string) => void;
  /** Folders without files are known only here, so they must follow here what happens to their parents. */
  renameFolders: (rename: (path: string) => string | null) => void;
}

/** What the file tree shows and what is chosen in it. Which folders are open is remembered on this device. */
export function useFileTree(attemptId: string, paths: readonly string[]): FileTree {
  const [shape, change] = useRemembered(`holdout-tree-${attemptId}`, TreeState, {
    collapsed: [],
    emptyFolders: [],
  });
  const [selection, select] = useState<TreeSelection>(noSelection);
  const followed = useRef<string | null>(null);
  const follow = useCallback((path: string) => {
    if (followed.current !== path) select(() => chooseOnly(path));
    followed.current = path;
  }, []);
  const [clipboard, setClipboard] = useState<Clipboard | null>(null);
  const rows = useMemo(
    () => buildTreeRows(paths, { collapsed: new Set(shape.collapsed), emptyFolders: shape.emptyFolders }),
    [paths, shape],
  );
  const folders = useMemo(() => listFolders(paths, shape.emptyFolders), [paths, shape]);
  return useMemo(
    () => ({
      rows,
      folders,
      selection,
      select,
      clipboard,
      setClipboard,
      toggle: (path) =>
        change(({ collapsed, emptyFolders }) => ({
          emptyFolders,
          collapsed: collapsed.includes(path)
            ? collapsed.filter((each) => each !== path)
            : [...collapsed, path],
        })),
      collapseAll: () => change(({ emptyFolders }) => ({ emptyFolders, collapsed: folders })),
      reveal: (path) => {
        change(({ collapsed, emptyFolders }) => ({
          emptyFolders,
          collapsed: collapsed.filter((folder) => !isInside(path, folder)),
        }));
        select((before) => moveFocus(before, path));
      },
      follow,
      addFolder: (path) =>
        change(({ collapsed, emptyFolders }) => ({
          emptyFolders: [...new Set([...emptyFolders, path])],
          collapsed: collapsed.filter((folder) => folder !== folderOf(path)),
        })),
      renameFolders: (rename) =>
        change(({ collapsed, emptyFolders }) => ({
          collapsed: collapsed.flatMap((folder) => rename(folder) ?? []),
          emptyFolders: emptyFolders.flatMap((folder) => rename(folder) ?? []),
        })),
    }),
    [rows, folders, selection, clipboard, change, follow],
  );
}
