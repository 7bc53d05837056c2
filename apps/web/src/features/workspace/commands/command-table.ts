import { isPractice } from '../../../lib/practice.ts';
import { codeCommands, hasText } from './code-commands.ts';
import type { Command } from './command.ts';
import { fileCommands } from './file-commands.ts';
import { tabCommands } from './tab-commands.ts';

const generalCommands = {
  // Firefox keeps Ctrl+Shift+P for private windows; F1 is free everywhere.
  palette: {
    topic: 'help',
    keys: ['F1', 'Mod+Shift+P'],
    run: ({ show }) => show({ kind: 'pick', text: '>' }),
  },
  shortcuts: { topic: 'help', keys: ['Shift+F1'], run: ({ show }) => show({ kind: 'shortcuts' }) },
  settings: { topic: 'view', keys: ['Mod+,'], run: ({ show }) => show({ kind: 'settings' }) },
  quickOpen: { topic: 'search', keys: ['Mod+P'], run: ({ show }) => show({ kind: 'pick', text: '' }) },
  goToLine: {
    topic: 'search',
    keys: ['Mod+G'],
    macKeys: ['Ctrl+G'],
    when: hasText,
    run: ({ show }) => show({ kind: 'pick', text: ':' }),
  },
  goToSymbol: {
    topic: 'search',
    keys: ['Mod+Shift+O'],
    when: hasText,
    run: ({ show }) => show({ kind: 'pick', text: '@' }),
  },
  findInFiles: { topic: 'search', keys: ['Mod+Shift+F'], run: ({ openSearch }) => openSearch(false) },
  replaceInFiles: {
    topic: 'search',
    keys: ['Mod+Shift+H'],
    when: ({ isReadOnly }) => !isReadOnly,
    run: ({ openSearch }) => openSearch(true),
  },
  formatFile: {
    topic: 'code',
    keys: ['Alt+Shift+F'],
    when: ({ canFormat }) => canFormat,
    run: ({ format }) => format(),
  },
  runFile: {
    topic: 'run',
    keys: ['Mod+Enter'],
    when: ({ canRun }) => canRun('file'),
    run: ({ run }) => run('file'),
  },
  runSelection: {
    topic: 'run',
    keys: ['Alt+R'],
    when: ({ canRun }) => canRun('selection'),
    run: ({ run }) => run('selection'),
  },
  runTest: {
    topic: 'run',
    keys: ['Alt+T'],
    when: ({ canRun }) => canRun('test'),
    run: ({ run }) => run('test'),
  },
  runChecks: {
    topic: 'run',
    when: ({ canRun }) => canRun('visible-checks'),
    run: ({ run }) => run('visible-checks'),
  },
  runOwnTests: {
    topic: 'run',
    when: ({ canRun }) => canRun('own-tests'),
    run: ({ run }) => run('own-tests'),
  },
  save: { topic: 'files', keys: ['Mod+S'], run: ({ save }) => save() },
  history: { topic: 'files', run: ({ openHistory }) => openHistory() },
  // Nothing is recorded of a practice.
  recording: { topic: 'help', when: () => !isPractice, run: ({ openRecording }) => openRecording() },
  showFiles: {
    topic: 'view',
    keys: ['Mod+Shift+E'],
    run: ({ layout }) => {
      layout.showLeft('files');
      layout.focus.ask('tree');
    },
  },
  focusEditor: {
    topic: 'view',
    keys: ['Alt+J'],
    run: ({ editors }) => editors.change((state) => state, { takesFocus: true }),
  },
  focusResults: {
    topic: 'view',
    run: ({ layout }) => {
      layout.show('results');
      layout.focus.ask('results');
    },
  },
  focusReading: {
    topic: 'view',
    run: ({ layout }) => {
      layout.show('reading');
      layout.focus.ask('reading');
    },
  },
  toggleLeft: { topic: 'view', keys: ['Mod+B'], run: ({ layout }) => layout.toggle('left') },
  toggleResults: { topic: 'view', keys: ['Mod+J'], run: ({ layout }) => layout.toggle('results') },
  toggleReading: { topic: 'view', keys: ['Mod+Shift+B'], run: ({ layout }) => layout.toggle('reading') },
  maximiseEditor: { topic: 'view', keys: ['Alt+K'], run: ({ layout }) => layout.maximise() },
  resetLayout: { topic: 'view', run: ({ layout }) => layout.reset() },
} as const satisfies Record<string, Command>;

/** Every command of the workspace: the palette, menus, buttons, shortcuts and their list all come from here. */
export const commands = { ...generalCommands, ...fileCommands, ...tabCommands, ...codeCommands };
export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as CommandId[];

export function commandOf(id: CommandId): Command {
  return commands[id];
}
