export interface LineRange {
  startLine: number;
  endLine: number;
}

/** A place to go to: lines are shown and tinted, columns selected; without a line only the focus moves. */
export interface EditorTarget extends Partial<LineRange> {
  startColumn?: number;
  endColumn?: number;
  takesFocus?: boolean;
}

/** A remark in the margin of the code. */
export interface LineMark extends LineRange {
  message: string;
}

/** Where somebody was in a file. */
export interface EditorPlace {
  line: number;
  column: number;
  scrollTop: number;
}

/** Somebody changed the text here: from `offset` on so many characters gave way to so many others. */
export interface EditorChange {
  offset: number;
  removed: number;
  added: number;
}

/** What can be asked of an editor from outside. */
export interface EditorHandle {
  /** One of the editor's own actions, such as `editor.action.commentLine`. */
  run: (actionId: string) => void;
  selectedText: () => string;
  /** The lines with something selected in them; the line of the cursor when nothing is. */
  selectedLines: () => LineRange;
}

export interface CodeEditorProps {
  /** Where the files belong, such as an attempt's id: keeps equal paths of different projects apart. */
  scope: string;
  path: string;
  label: string;
  /** Asked when a file is shown and when `contentVersion` grows: the truth lives outside the editor. */
  getContent: () => string;
  /** Grows when the text was changed by anything but typing here (restore, merge, another file of that name). */
  contentVersion?: number;
  isReadOnly?: boolean;
  /** Said to whoever types in a file that is read-only. */
  readOnlyMessage?: string;
  onChange?: (content: string) => void;
  /** What was changed by hand, to be applied in this order. Two editors of one file tell the same version. */
  onEdit?: (changes: readonly EditorChange[], version: number) => void;
  /** The change that made this version was a paste; told right after it. */
  onPaste?: (text: string, version: number) => void;
  onBlur?: () => void;
  marks?: readonly LineMark[];
  /** A new object goes there again. */
  target?: EditorTarget | null;
  /** The lines selected by hand, or null when nothing is. */
  onSelectLines?: (range: LineRange | null) => void;
  /** Called with null when the editor goes. */
  onReady?: (handle: EditorHandle | null) => void;
  /** Where the file was left, asked when it is shown for the first time. */
  getPlace?: () => EditorPlace | null;
  onPlace?: (place: EditorPlace) => void;
}
