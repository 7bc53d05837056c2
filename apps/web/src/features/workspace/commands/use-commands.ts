import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandScope, findCommand, keysOf } from './command.ts';
import { type CommandId, commandOf, commands } from './command-table.ts';
import { describeShortcut, isMac, type Keystroke, type Shortcut, toAriaShortcut } from './shortcut.ts';
import type { Workbench } from './workbench.ts';

/** Always the same object: asking it is asking about now. */
export interface Commands {
  isAvailable: (id: CommandId) => boolean;
  /** The files it would act on; empty when it is about none in particular. */
  about: (id: CommandId) => readonly string[];
  run: (id: CommandId) => void;
  /** Runs the command of this key; false when it is the key of none in this place. */
  runKey: (stroke: Keystroke, scope: CommandScope) => boolean;
}

const CommandsContext = createContext<Commands | null>(null);
export const CommandsProvider = CommandsContext.Provider;

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('useCommands is for what stands inside the workspace');
  return commands;
}

/** Makes the commands of this workbench, and listens for the shortcuts that work everywhere. */
export function useWorkbenchCommands(workbench: Workbench): Commands {
  const latest = useRef(workbench);
  latest.current = workbench;
  const made = useMemo((): Commands => {
    const isAvailable = (id: CommandId) => commandOf(id).when?.(latest.current) ?? true;
    const run = (id: CommandId) => {
      if (isAvailable(id)) commandOf(id).run(latest.current);
    };
    const runKey = (stroke: Keystroke, scope: CommandScope) => {
      const id = findCommand(commands, stroke, scope, isMac);
      if (id !== null) run(id);
      return id !== null;
    };
    const about = (id: CommandId) => commandOf(id).about?.(latest.current) ?? [];
    return { isAvailable, about, run, runKey };
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      // While an input method composes a letter, all keys are its own.
      if (isInDialog || event.isComposing || !made.runKey(event, 'everywhere')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the editor sees the key: it has its own idea of F1 and Ctrl+G.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [made]);
  return made;
}

/** How commands and their keys are called, in the language of the page. */
export function useCommandWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const nameKey = (key: string) =>
      t(`workbench.key.${key as 'Shift'}`, { defaultValue: key.length === 1 ? key.toUpperCase() : key });
    const describe = (shortcut: Shortcut, onMac: boolean) => describeShortcut(shortcut, onMac, nameKey);
    return {
      title: (id: CommandId) => t(`workbench.command.${id}`),
      keys: (id: CommandId, onMac = isMac) =>
        keysOf(commandOf(id), onMac).map((shortcut) => describe(shortcut, onMac)),
      firstKey: (id: CommandId) => {
        const [first] = keysOf(commandOf(id), isMac);
        return first === undefined ? '' : describe(first, isMac);
      },
    };
  }, [t]);
}

export function ariaKeysOf(id: CommandId): string | undefined {
  const keys = keysOf(commandOf(id), isMac);
  return keys.length > 0 ? keys.map((shortcut) => toAriaShortcut(shortcut)).join(' ') : undefined;
}
