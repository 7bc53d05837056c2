import type { MenuGroups } from '../commands/command-menu.tsx';

export const treeMenu: MenuGroups = [
  ['newFile', 'newFolder'],
  ['cutFiles', 'copyFiles', 'pasteFiles', 'copyPath'],
  ['renameFile', 'moveFiles', 'deleteFiles'],
];

/** Beside the buttons of the file panel. */
export const moreMenu: MenuGroups = [
  ['newFolder'],
  ['renameFile', 'moveFiles', 'deleteFiles', 'copyPath'],
  ['undoFiles', 'collapseFolders'],
  ['downloadProject', 'uploadZip', 'history', 'recording'],
];
