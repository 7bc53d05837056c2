import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../commands/command-table.ts';
import { ariaKeysOf, useCommands, useCommandWords } from '../commands/use-commands.ts';
import { PythonStatus } from '../python/python-status.tsx';
import type { ShownPythonHelp } from '../python/use-python-help.ts';
import classes from './editor.module.css';
import { type OpenFile, toAddress } from './open-file.ts';
import type { Places } from './places.ts';

const shown = ['palette', 'shortcuts', 'settings'] as const satisfies readonly CommandId[];
const labels = { palette: 'commands', shortcuts: 'shortcuts', settings: 'settings' } as const;

interface StatusLineProps {
  current: OpenFile | null;
  hasText: boolean;
  places: Places;
  pythonHelp: ShownPythonHelp | null;
}

/** How to leave the editor by keyboard, where the cursor is, and where everything else can be found. */
export function StatusLine({ current, hasText, places, pythonHelp }: StatusLineProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const words = useCommandWords();
  return (
    <div className={classes.status}>
      <p className={classes.hint}>
        {hasText && t('workspace.editor.tabKey', { keys: words.firstKey('tabKeyLeaves') })}
      </p>
      {hasText && (
        <div className={classes.here}>
          <CursorPlace current={current} places={places} />
          {pythonHelp && <PythonStatus state={pythonHelp} />}
        </div>
      )}
      {shown.map((id) => (
        <button
          key={id}
          type="button"
          className={classes.statusButton}
          aria-keyshortcuts={ariaKeysOf(id)}
          onClick={() => commands.run(id)}
        >
          {t(`workbench.status.${labels[id]}`)}
          <span aria-hidden className={classes.statusKeys}>
            {words.firstKey(id)}
          </span>
        </button>
      ))}
    </div>
  );
}

/** Apart from what is beside it: with each letter this alone is drawn anew. */
function CursorPlace({ current, places }: Pick<StatusLineProps, 'current' | 'places'>) {
  const { t } = useTranslation();
  const place = useSyncExternalStore(places.subscribe, () => current && places.read(toAddress(current)));
  const { line, column } = place ?? { line: 1, column: 1 };
  return <span>{t('workbench.status.position', { line, column })}</span>;
}
