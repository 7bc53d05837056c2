import type { MenuGroups } from '../commands/command-menu.tsx';

export const treeMenu: MenuGroups = [
  ['newFile', 'newDiagram', 'newFolder'],
  ['cutFiles', 'copyFiles', 'pasteFiles', 'copyPath'],
  ['renameFile', 'moveFiles', 'deleteFiles'],
];

/** Beside the buttons of the file panel. */
export const moreMenu: MenuGroups = [
  ['newDiagram', 'newFolder'],
  ['renameFile', 'moveFiles', 'deleteFiles', 'copyPath'],
  ['undoFiles', 'collapseFolders'],
  ['downloadProject', 'uploadZip', 'history', 'recording'],
];
