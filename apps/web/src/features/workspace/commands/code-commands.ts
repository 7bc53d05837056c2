import type { Command } from './command.ts';
import type { Workbench } from './workbench.ts';

export const hasText = ({ editors }: Workbench) => editors.hasText;

/** One of the editor's own actions. The editor listens for its keys; here they are listed and can be chosen. */
function action(id: string, keys?: readonly string[], macKeys?: readonly string[]): Command {
  return {
    topic: 'code',
    scope: 'editor',
    keys,
    macKeys,
    when: hasText,
    run: ({ editors }) => editors.handle()?.run(id),
  };
}

export const codeCommands = {
  find: action('actions.find', ['Mod+F']),
  replace: action('editor.action.startFindReplaceAction', ['Mod+H'], ['Alt+Mod+F']),
  toggleComment: action('editor.action.commentLine', ['Mod+/']),
  selectNextOccurrence: action('editor.action.addSelectionToNextFindMatch', ['Mod+D']),
  selectAllOccurrences: action('editor.action.selectHighlights', ['Mod+Shift+L']),
  cursorAbove: action('editor.action.insertCursorAbove', ['Mod+Alt+ArrowUp']),
  cursorBelow: action('editor.action.insertCursorBelow', ['Mod+Alt+ArrowDown']),
  expandSelection: action(
    'editor.action.smartSelect.expand',
    ['Alt+Shift+ArrowRight'],
    ['Ctrl+Shift+Mod+ArrowRight'],
  ),
  lineUp: action('editor.action.moveLinesUpAction', ['Alt+ArrowUp']),
  lineDown: action('editor.action.moveLinesDownAction', ['Alt+ArrowDown']),
  copyLineDown: action('editor.action.copyLinesDownAction', ['Alt+Shift+ArrowDown']),
  deleteLine: action('editor.action.deleteLines', ['Mod+Shift+K']),
  indentLines: action('editor.action.indentLines', ['Mod+]']),
  outdentLines: action('editor.action.outdentLines', ['Mod+[']),
  matchingBracket: action('editor.action.jumpToBracket', ['Mod+Shift+\\']),
  foldAll: action('editor.foldAll'),
  unfoldAll: action('editor.unfoldAll'),
  trimSpace: action('editor.action.trimTrailingWhitespace'),
  sortLines: action('editor.action.sortLinesAscending'),
  uppercase: action('editor.action.transformToUppercase'),
  lowercase: action('editor.action.transformToLowercase'),
  undo: action('undo', ['Mod+Z']),
  redo: action('redo', ['Mod+Y'], ['Mod+Shift+Z']),
  nextProblem: action('editor.action.marker.next', ['F8']),
  previousProblem: action('editor.action.marker.prev', ['Shift+F8']),
  showHover: action('editor.action.showHover'),
  suggest: action('editor.action.triggerSuggest', ['Ctrl+Space']),
  showParameters: action('editor.action.triggerParameterHints', ['Mod+Shift+Space']),
  goToDefinition: action('editor.action.revealDefinition', ['F12']),
  tabKeyLeaves: action('editor.action.toggleTabFocusMode', ['Ctrl+M'], ['Ctrl+Shift+M']),
} as const satisfies Record<string, Command>;
