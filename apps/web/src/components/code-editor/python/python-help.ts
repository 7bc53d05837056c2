import type { WorkerState } from '../../../lib/python/tended-worker.ts';
import type { EditorTarget } from '../code-editor-props.ts';

/** Why a file was left as it is. */
export type FormatProblem = { kind: 'syntax_error'; line: number } | { kind: 'gave_up' };

/** How the help stands: it comes some time after the editor, and the editor works without it. */
export interface PythonHelpState {
  /** Hints and formatting. */
  ruff: WorkerState;
  /** What needs an understanding of the whole project: completion, definitions, types. */
  pyright: WorkerState;
}

/** The project as it is now, whatever is open in an editor. */
export interface ProjectSource {
  readFiles: () => Readonly<Record<string, string>>;
  subscribe: (listener: () => void) => () => void;
}

export interface PythonHelp {
  stop: () => void;
}

export interface PythonHelpOptions {
  /** Where the files belong, as in the editor. */
  scope: string;
  project: ProjectSource;
  onState: (change: Partial<PythonHelpState>) => void;
  onFormatProblem: (problem: FormatProblem) => void;
  onOpen: (path: string, target: EditorTarget) => void;
}
