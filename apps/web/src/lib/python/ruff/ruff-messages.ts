/** Lines and columns count from 1, columns in UTF-16 as in the editor. */
export interface Remark {
  code: string;
  message: string;
  /** An error is what will not run; the rest may be as it was meant. */
  severity: 'error' | 'warning' | 'info';
  isUnused: boolean;
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

export type Formatted = { kind: 'formatted'; text: string } | { kind: 'syntax_error'; line: number };

export type ToRuff = { kind: 'lint' | 'format'; text: string };
export type FromRuff = { kind: 'remarks'; remarks: Remark[] } | Formatted;
