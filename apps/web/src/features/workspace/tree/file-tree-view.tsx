import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContextMenu, type MenuPlace } from '../commands/command-menu.tsx';
import { type FocusRequests, useFocusWhenAsked } from '../layout/focus-requests.ts';
import { FileTreeRow } from './file-tree-row.tsx';
import classes from './tree.module.css';
import { treeMenu } from './tree-menu.ts';
import { isInside, type TreeRow } from './tree-rows.ts';
import { pathsToActOn } from './tree-selection.ts';
import type { FileTree } from './use-file-tree.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useTreeEvents } from './use-tree-events.ts';

interface FileTreeViewProps {
  tree: FileTree;
  openPath: string | null;
  /** The folder that a drag would drop into; null while nothing is dragged. */
  dropFolder: string | null;
  focusRequests: FocusRequests;
  isReadOnly: boolean;
  onOpen: (path: string, takesFocus: boolean) => void;
}

/**
 * A tree with one stop for the Tab key; arrows move inside, as in every desktop file list. One set of listeners serves
 * all lines, so that a line is drawn again only when something about it changes.
 */
export const FileTreeView = memo(function FileTreeView(props: FileTreeViewProps) {
  const { tree, openPath, dropFolder, focusRequests, isReadOnly, onOpen } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { rows, selection, clipboard } = tree;
  const elementOf = (path: string) =>
    list.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ?? null;
  const keptFocus = useKeptFocus(
    list,
    rows.map(({ path }) => path),
    selection.focused ?? openPath,
  );
  const current = rows[keptFocus.index];
  useFocusWhenAsked(focusRequests, 'tree', () => current && elementOf(current.path)?.focus());
  const { follow } = tree;
  useEffect(() => {
    // Whoever is at work in the tree keeps what they chose.
    if (openPath !== null && !list.current?.contains(document.activeElement)) follow(openPath);
  }, [openPath, follow]);
  const { onFocusRow, ...events } = useTreeEvents({
    tree,
    elementOf,
    onOpen,
    onMenu: isReadOnly ? null : setMenu,
  });

  if (rows.length === 0) return <p className={classes.empty}>{t('workspace.files.empty')}</p>;
  const acting = pathsToActOn(selection);
  return (
    <>
      <div
        ref={list}
        role="tree"
        tabIndex={-1}
        aria-label={t('workspace.files.tree')}
        aria-multiselectable
        className={classes.tree}
        onFocus={(event) => {
          keptFocus.onFocus();
          onFocusRow(event.target);
        }}
        onBlur={keptFocus.onBlur}
        {...events}
      >
        {rows.map((row) => (
          <FileTreeRow
            key={row.path}
            row={row}
            isTabStop={row === current}
            isChosen={selection.chosen.has(row.path)}
            isOpen={row.path === openPath}
            isCut={clipboard?.kind === 'cut' && clipboard.paths.includes(row.path)}
            isDropTarget={isUnder(row, dropFolder)}
            isDraggable={!isReadOnly}
          />
        ))}
      </div>
      <ContextMenu
        label={
          acting.length === 1
            ? t('workbench.tree.menu', { path: acting[0] })
            : t('workbench.tree.menuMany', { count: acting.length })
        }
        place={menu}
        groups={treeMenu}
        onClose={() => setMenu(null)}
      />
    </>
  );
});

/** The folder itself and everything in it is tinted: that is where the files would go. */
function isUnder(row: TreeRow, folder: string | null): boolean {
  return folder !== null && folder !== '' && (row.path === folder || isInside(row.path, folder));
}
