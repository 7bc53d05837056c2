import type { TreeRow } from './tree-rows.ts';

export type TreeAction =
  | { kind: 'focus'; row: TreeRow }
  | { kind: 'toggle' }
  | { kind: 'activate' }
  | { kind: 'rename' }
  | { kind: 'delete' };

/** What a key does on a line of the tree, as in every desktop file list. */
export function treeAction(
  key: string,
  row: TreeRow,
  rows: readonly TreeRow[],
  collapsed: ReadonlySet<string>,
): TreeAction | null {
  const index = rows.findIndex(({ path }) => path === row.path);
  const focus = (target: TreeRow | undefined): TreeAction | null =>
    target ? { kind: 'focus', row: target } : null;
  const isOpenFolder = row.kind === 'folder' && !collapsed.has(row.path);
  switch (key) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (row.kind === 'file') return null;
      return isOpenFolder ? focus(rows[index + 1]) : { kind: 'toggle' };
    case 'ArrowLeft':
      if (isOpenFolder) return { kind: 'toggle' };
      return focus(rows.find(({ path }) => path === row.path.slice(0, row.path.lastIndexOf('/'))));
    case 'Enter':
    case ' ':
      return { kind: 'activate' };
    case 'F2':
      return row.kind === 'file' ? { kind: 'rename' } : null;
    case 'Delete':
      return row.kind === 'file' ? { kind: 'delete' } : null;
    default:
      return null;
  }
}
