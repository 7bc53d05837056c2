import type { Editors } from '../editor/use-editors.ts';
import type { FileDesk } from '../files/file-desk.ts';
import type { Layout } from '../layout/use-layout.ts';
import type { RunWish } from '../runs/run-target.ts';
import type { FileTree } from '../tree/use-file-tree.ts';

/** A window in the middle that a command opens. */
export type DialogRequest =
  /** What is typed already: nothing for files, `>` for commands, `:` for a line, `@` for a symbol, `#` for open tabs. */
  | { kind: 'pick'; text: string }
  | { kind: 'move'; paths: readonly string[] }
  | { kind: 'new'; what: 'file' | 'folder'; folder: string }
  | { kind: 'rename'; what: 'file' | 'folder'; path: string }
  | { kind: 'shortcuts' }
  | { kind: 'settings' };

/** Everything a command can reach: the state that decides whether it makes sense, and what it can do. */
export interface Workbench {
  isReadOnly: boolean;
  editors: Editors;
  tree: FileTree;
  files: FileDesk;
  layout: Layout;
  show: (dialog: DialogRequest) => void;
  /** Files from this computer, into this folder. */
  chooseUploads: (folder: string) => void;
  chooseZip: () => void;
  /** The project with its data and visible checks, as a ZIP. */
  download: () => void;
  openSearch: (withReplacement: boolean) => void;
  openHistory: () => void;
  /** The page that lists what was recorded; it takes the place of the workspace. */
  openRecording: () => void;
  copyText: (text: string) => void;
  save: () => void;
  /** Whether the file in front is Python that may be changed. */
  canFormat: boolean;
  format: () => void;
  canRun: (wish: RunWish) => boolean;
  run: (wish: RunWish) => void;
}
