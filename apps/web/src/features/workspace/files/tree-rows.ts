/** The visible lines of a file tree: folders first, both in alphabetical order. */
export interface TreeRow {
  kind: 'folder' | 'file';
  path: string;
  name: string;
  level: number;
  position: number;
  setSize: number;
}

interface Folder {
  folders: Map<string, Folder>;
  files: string[];
}

export function buildTreeRows(paths: readonly string[], collapsed: ReadonlySet<string>): TreeRow[] {
  const root: Folder = { folders: new Map(), files: [] };
  for (const path of paths) {
    const parts = path.split('/');
    let folder = root;
    for (const name of parts.slice(0, -1)) {
      const next: Folder = folder.folders.get(name) ?? { folders: new Map(), files: [] };
      folder.folders.set(name, next);
      folder = next;
    }
    folder.files.push(parts.at(-1) as string);
  }
  return listFolder(root, '', 1, collapsed);
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
      const row: TreeRow = { kind: 'folder', path, name, level, position: index + 1, setSize };
      return collapsed.has(path) ? [row] : [row, ...listFolder(inside, `${path}/`, level + 1, collapsed)];
    }),
    ...files.map(
      (name, index): TreeRow => ({
        kind: 'file',
        path: prefix + name,
        name,
        level,
        position: folders.length + index + 1,
        setSize,
      }),
    ),
  ];
}
