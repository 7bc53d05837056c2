import { projectLimits } from '@holdout/contract';
import { folderOf, joinPath } from '../tree/tree-rows.ts';
import { chooseAll, pathsToActOn } from '../tree/tree-selection.ts';
import type { Command } from './command.ts';
import type { Workbench } from './workbench.ts';

/** What the commands of the tree act on: what is chosen there, else the file in front. */
function chosenPaths({ tree, editors }: Workbench): string[] {
  const visible = new Set(tree.rows.map(({ path }) => path));
  const chosen = pathsToActOn(tree.selection).filter((path) => visible.has(path));
  if (chosen.length > 0) return chosen;
  return editors.current?.kind === 'project' ? [editors.current.path] : [];
}

/** The folder that new things go into: the chosen one, or the one that holds the chosen file. */
function chosenFolder(workbench: Workbench): string {
  const [path] = chosenPaths(workbench);
  if (path === undefined) return '';
  return workbench.tree.folders.includes(path) ? path : folderOf(path);
}

/** `system.diagram.json` in the chosen folder, or under a name with a number; at the top where folders are too deep. */
function freeDiagramPath(workbench: Workbench): string {
  const isFree = (path: string) => workbench.files.problemWith('file', path) === null;
  const names = [
    'system',
    ...Array.from({ length: projectLimits.files }, (_, index) => `system-${index + 2}`),
  ];
  const paths = [chosenFolder(workbench), ''].flatMap((folder) =>
    names.map((name) => joinPath(folder, `${name}.diagram.json`)),
  );
  return paths.find(isFree) ?? 'system.diagram.json';
}

const kindOf = ({ tree }: Workbench, path: string) => (tree.folders.includes(path) ? 'folder' : 'file');
const isWritable = ({ isReadOnly }: Workbench) => !isReadOnly;
const hasChosen = (workbench: Workbench) => isWritable(workbench) && chosenPaths(workbench).length > 0;

export const fileCommands = {
  newFile: {
    topic: 'files',
    keys: ['Alt+N'],
    when: isWritable,
    run: (workbench) => workbench.show({ kind: 'new', what: 'file', folder: chosenFolder(workbench) }),
  },
  newDiagram: {
    topic: 'files',
    when: isWritable,
    run: (workbench) => workbench.files.createFile(freeDiagramPath(workbench)),
  },
  newFolder: {
    topic: 'files',
    when: isWritable,
    run: (workbench) => workbench.show({ kind: 'new', what: 'folder', folder: chosenFolder(workbench) }),
  },
  uploadFiles: {
    topic: 'files',
    when: isWritable,
    run: (workbench) => workbench.chooseUploads(chosenFolder(workbench)),
  },
  uploadZip: { topic: 'files', when: isWritable, run: ({ chooseZip }) => chooseZip() },
  downloadProject: { topic: 'files', run: ({ download }) => download() },
  renameFile: {
    topic: 'files',
    scope: 'tree',
    keys: ['F2'],
    about: chosenPaths,
    when: (workbench) => hasChosen(workbench) && chosenPaths(workbench).length === 1,
    run: (workbench) => {
      const path = chosenPaths(workbench)[0] as string;
      workbench.show({ kind: 'rename', what: kindOf(workbench, path), path });
    },
  },
  moveFiles: {
    topic: 'files',
    scope: 'tree',
    keys: ['Shift+F2'],
    about: chosenPaths,
    when: hasChosen,
    run: (workbench) => workbench.show({ kind: 'move', paths: chosenPaths(workbench) }),
  },
  deleteFiles: {
    topic: 'files',
    scope: 'tree',
    keys: ['Delete'],
    macKeys: ['Delete', 'Mod+Backspace'],
    about: chosenPaths,
    when: hasChosen,
    run: (workbench) => workbench.files.remove(chosenPaths(workbench)),
  },
  cutFiles: {
    topic: 'files',
    scope: 'tree',
    keys: ['Mod+X'],
    about: chosenPaths,
    when: hasChosen,
    run: (workbench) => workbench.tree.setClipboard({ kind: 'cut', paths: chosenPaths(workbench) }),
  },
  copyFiles: {
    topic: 'files',
    scope: 'tree',
    keys: ['Mod+C'],
    about: chosenPaths,
    when: hasChosen,
    run: (workbench) => workbench.tree.setClipboard({ kind: 'copy', paths: chosenPaths(workbench) }),
  },
  pasteFiles: {
    topic: 'files',
    scope: 'tree',
    keys: ['Mod+V'],
    when: (workbench) => isWritable(workbench) && workbench.tree.clipboard !== null,
    run: (workbench) => {
      const { tree, files } = workbench;
      if (tree.clipboard?.kind === 'copy') files.copyInto(tree.clipboard.paths, chosenFolder(workbench));
      else if (tree.clipboard) {
        files.moveInto(tree.clipboard.paths, chosenFolder(workbench));
        tree.setClipboard(null);
      }
    },
  },
  undoFiles: {
    topic: 'files',
    scope: 'tree',
    keys: ['Mod+Z'],
    when: isWritable,
    run: ({ files }) => files.undo(),
  },
  selectAllFiles: {
    topic: 'files',
    scope: 'tree',
    keys: ['Mod+A'],
    run: ({ tree }) =>
      tree.select((selection) =>
        chooseAll(
          selection,
          tree.rows.map(({ path }) => path),
        ),
      ),
  },
  copyPath: {
    topic: 'files',
    about: chosenPaths,
    when: (workbench) => chosenPaths(workbench).length > 0,
    run: (workbench) => workbench.copyText(chosenPaths(workbench).join('\n')),
  },
  collapseFolders: { topic: 'files', run: ({ tree }) => tree.collapseAll() },
  showInTree: {
    topic: 'files',
    when: ({ editors }) => editors.current?.kind === 'project',
    run: ({ editors, tree, layout }) => {
      if (editors.current) tree.reveal(editors.current.path);
      layout.showLeft('files');
      layout.focus.ask('tree');
    },
  },
} as const satisfies Record<string, Command>;
