import { type DragEvent, useState } from 'react';
import { draggedPaths } from '../dragged.ts';
import { takeDropped } from '../files/dropped-files.ts';
import type { FileDesk } from '../files/file-desk.ts';
import { folderOf } from './tree-rows.ts';
import { chooseOnly } from './tree-selection.ts';
import type { FileTree } from './use-file-tree.ts';

interface TreeDropParts {
  tree: FileTree;
  files: FileDesk;
  onUpload: (taken: (FileSystemEntry | File)[], folder: string) => void;
  isReadOnly: boolean;
}

/** Dragging lines of the tree onto folders, and files from the desktop into the tree. */
export function useTreeDrop({ tree, files, onUpload, isReadOnly }: TreeDropParts) {
  const [folder, setFolder] = useState<string | null>(null);
  const folderAt = (target: EventTarget) => {
    const path = (target as Element).closest('[data-path]')?.getAttribute('data-path');
    const row = tree.rows.find((each) => each.path === path);
    if (!row) return '';
    return row.kind === 'folder' ? row.path : folderOf(row.path);
  };
  const isForUs = ({ dataTransfer }: DragEvent) =>
    !isReadOnly && (draggedPaths.isIn(dataTransfer) || dataTransfer.types.includes('Files'));
  return {
    folder,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const path = (event.target as Element).getAttribute('data-path');
        if (path === null) return;
        const chosen = tree.rows.map((row) => row.path).filter((each) => tree.selection.chosen.has(each));
        if (!chosen.includes(path)) tree.select(() => chooseOnly(path));
        draggedPaths.put(event.dataTransfer, chosen.includes(path) ? chosen : [path]);
      },
      onDragOver: (event: DragEvent) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect =
          draggedPaths.isIn(event.dataTransfer) && !event.altKey ? 'move' : 'copy';
        setFolder(folderAt(event.target));
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setFolder(null);
      },
      onDragEnd: () => setFolder(null),
      onDrop: (event: DragEvent) => {
        setFolder(null);
        if (!isForUs(event)) return;
        event.preventDefault();
        const target = folderAt(event.target);
        const paths = draggedPaths.take(event.dataTransfer);
        if (paths === null) onUpload(takeDropped(event.dataTransfer), target);
        else if (event.altKey) files.copyInto(paths, target);
        else files.moveInto(paths, target);
      },
    },
  };
}
