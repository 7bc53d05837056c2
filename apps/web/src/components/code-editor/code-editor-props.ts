export interface LineRange {
  startLine: number;
  endLine: number;
}

/** A remark in the margin of the code. */
export interface LineMark extends LineRange {
  message: string;
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
  onChange?: (content: string) => void;
  onBlur?: () => void;
  onRun?: () => void;
  marks?: readonly LineMark[];
  /** Lines to show and to tint; a new object scrolls there again. */
  target?: LineRange | null;
  /** The lines selected by hand, or null when nothing is. */
  onSelectLines?: (range: LineRange | null) => void;
}
