/** Why a file was left as it is. */
export type FormatProblem = { kind: 'syntax_error'; line: number } | { kind: 'not_available' };

/** How the help stands: it comes some time after the editor, and the editor works without it. */
export type PythonHelpState = 'loading' | 'ready' | 'unavailable';

export interface PythonHelp {
  stop: () => void;
}

export interface PythonHelpOptions {
  /** Where the files belong, as in the editor. */
  scope: string;
  onState: (state: PythonHelpState) => void;
  onFormatProblem: (problem: FormatProblem) => void;
}
