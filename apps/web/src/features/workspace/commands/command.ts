import { matchesShortcut, type Shortcut } from './shortcut.ts';
import type { Workbench } from './workbench.ts';

/** Where the shortcut of a command works. In the editor it is the editor itself that listens. */
export type CommandScope = 'everywhere' | 'tree' | 'tabs' | 'editor';

export const commandTopics = ['help', 'files', 'tabs', 'search', 'code', 'run', 'view'] as const;

/** Something that can be done in the workspace; its title stands in the texts under its name. */
export interface Command {
  topic: (typeof commandTopics)[number];
  keys?: readonly Shortcut[];
  /** Where a Mac needs other keys than `Mod` for Ctrl. */
  macKeys?: readonly Shortcut[];
  scope?: CommandScope;
  /** The files it acts on, to be told where nobody sees what is chosen. */
  about?: (workbench: Workbench) => readonly string[];
  /** Whether it makes sense now; always when missing. */
  when?: (workbench: Workbench) => boolean;
  run: (workbench: Workbench) => void;
}

export function keysOf(command: Command, onMac: boolean): readonly Shortcut[] {
  return (onMac ? command.macKeys : undefined) ?? command.keys ?? [];
}

/** The command whose shortcut was pressed in this place. */
export function findCommand<Id extends string>(
  commands: Readonly<Record<Id, Command>>,
  stroke: Parameters<typeof matchesShortcut>[0],
  scope: CommandScope,
  onMac: boolean,
): Id | null {
  const found = (Object.entries(commands) as [Id, Command][]).find(
    ([, command]) =>
      (command.scope ?? 'everywhere') === scope &&
      keysOf(command, onMac).some((shortcut) => matchesShortcut(stroke, shortcut, onMac)),
  );
  return found?.[0] ?? null;
}
