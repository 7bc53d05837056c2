import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './files.module.css';
import { treeAction } from './tree-keys.ts';
import { buildTreeRows, type TreeRow } from './tree-rows.ts';

interface FileTreeProps {
  paths: readonly string[];
  openPath: string | null;
  onOpen: (path: string) => void;
  onRename: (path: string) => void;
  onDelete: (path: string) => void;
  isReadOnly: boolean;
}

/** A tree with one stop for the Tab key; arrows move inside, as in every desktop file list. */
export function FileTree({ paths, openPath, onOpen, onRename, onDelete, isReadOnly }: FileTreeProps) {
  const { t } = useTranslation();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [focusedPath, setFocusedPath] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = buildTreeRows(paths, collapsed);
  const current = rows.find(({ path }) => path === (focusedPath ?? openPath)) ?? rows[0];

  const focusRow = (row: TreeRow) => {
    setFocusedPath(row.path);
    list.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(row.path)}"]`)?.focus();
  };
  const toggle = (path: string) =>
    setCollapsed((before) => {
      const next = new Set(before);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  const activate = (row: TreeRow) => (row.kind === 'folder' ? toggle(row.path) : onOpen(row.path));

  const onKeyDown = (event: KeyboardEvent, row: TreeRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = treeAction(event.key, row, rows, collapsed);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'focus') focusRow(action.row);
    else if (action.kind === 'toggle') toggle(row.path);
    else if (action.kind === 'activate') activate(row);
    else if (!isReadOnly && action.kind === 'rename') onRename(row.path);
    else if (!isReadOnly && action.kind === 'delete') onDelete(row.path);
  };

  if (rows.length === 0) return <p className={classes.empty}>{t('workspace.files.empty')}</p>;
  return (
    <div ref={list} role="tree" aria-label={t('workspace.files.tree')} className={classes.tree}>
      {rows.map((row) => (
        <div
          key={row.path}
          role="treeitem"
          data-path={row.path}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.setSize}
          aria-expanded={row.kind === 'folder' ? !collapsed.has(row.path) : undefined}
          aria-selected={row.path === openPath}
          tabIndex={row === current ? 0 : -1}
          className={classes.row}
          style={{ paddingLeft: `${0.75 + (row.level - 1) * 0.875}rem` }}
          onClick={() => {
            setFocusedPath(row.path);
            activate(row);
          }}
          onKeyDown={(event) => onKeyDown(event, row)}
          onFocus={() => setFocusedPath(row.path)}
        >
          <span aria-hidden className={classes.twig}>
            {row.kind === 'folder' ? (collapsed.has(row.path) ? '▸' : '▾') : ''}
          </span>
          <span className={classes.name}>{row.name}</span>
        </div>
      ))}
    </div>
  );
}
