import { memo } from 'react';
import classes from './tree.module.css';
import type { TreeRow } from './tree-rows.ts';

interface FileTreeRowProps {
  row: TreeRow;
  isTabStop: boolean;
  isChosen: boolean;
  /** The file in front in the editor. */
  isOpen: boolean;
  isCut: boolean;
  isDropTarget: boolean;
  isDraggable: boolean;
}

export const FileTreeRow = memo(function FileTreeRow(props: FileTreeRowProps) {
  const { row, isTabStop, isChosen, isOpen, isCut, isDropTarget, isDraggable } = props;
  return (
    <div
      role="treeitem"
      data-path={row.path}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.isOpen ?? undefined}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      data-cut={isCut || undefined}
      data-drop={isDropTarget || undefined}
      tabIndex={isTabStop ? 0 : -1}
      draggable={isDraggable}
      className={classes.row}
      style={{ paddingLeft: `${0.75 + (row.level - 1) * 0.875}rem` }}
    >
      <span aria-hidden className={classes.twig}>
        {row.isOpen === null ? '' : row.isOpen ? '▾' : '▸'}
      </span>
      <span className={classes.name}>{row.name}</span>
    </div>
  );
});
