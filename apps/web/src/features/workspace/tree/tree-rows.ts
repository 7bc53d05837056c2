import type { TreeLine } from './tree-keys.ts';

/** The visible lines of a file tree: folders first, both in alphabetical order. */
export interface TreeRow extends TreeLine {
  kind: 'folder' | 'file';
  path: string;
  name: string;
  position: number;
  setSize: number;
}

export interface TreeShape {
  collapsed: ReadonlySet<string>;
  /** Folders that hold no file yet: a project is its files, so they live on this device only. */
  emptyFolders: readonly string[];
}

interface Folder {
  folders: Map<string, Folder>;
  files: string[];
}

export function buildTreeRows(paths: readonly string[], shape: TreeShape): TreeRow[] {
  const root: Folder = { folders: new Map(), files: [] };
  for (const path of shape.emptyFolders) enter(root, path.split('/'));
  for (const path of paths) {
    const parts = path.split('/');
    enter(root, parts.slice(0, -1)).files.push(parts.at(-1) as string);
  }
  return listFolder(root, '', 1, shape.collapsed);
}

function enter(root: Folder, names: readonly string[]): Folder {
  let folder = root;
  for (const name of names) {
    const next: Folder = folder.folders.get(name) ?? { folders: new Map(), files: [] };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

function listFolder(
  folder: Folder,
  prefix: string,
  level: number,
  collapsed: ReadonlySet<string>,
): TreeRow[] {
  const folders = [...folder.folders].sort(([a], [b]) => a.localeCompare(b));
  const files = folder.files.toSorted((a, b) => a.localeCompare(b));
  const setSize = folders.length + files.length;
  return [
    ...folders.flatMap(([name, inside], index): TreeRow[] => {
      const path = prefix + name;
      const isOpen = !collapsed.has(path);
      const row: TreeRow = { kind: 'folder', path, name, level, position: index + 1, setSize, isOpen };
      return isOpen ? [row, ...listFolder(inside, `${path}/`, level + 1, collapsed)] : [row];
    }),
    ...files.map(
      (name, index): TreeRow => ({
        kind: 'file',
        path: prefix + name,
        name,
        level,
        position: folders.length + index + 1,
        setSize,
        isOpen: null,
      }),
    ),
  ];
}

/** Every folder of a project, the empty ones included, in order. */
export function listFolders(paths: readonly string[], emptyFolders: readonly string[]): string[] {
  const folders = new Set<string>();
  const addWithParents = (folder: string) => {
    for (let at = folder; at !== ''; at = folderOf(at)) folders.add(at);
  };
  for (const path of paths) addWithParents(folderOf(path));
  for (const folder of emptyFolders) addWithParents(folder);
  return [...folders].sort((a, b) => a.localeCompare(b));
}

/** The folder that holds a file or folder; empty at the top of the project. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

export function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
