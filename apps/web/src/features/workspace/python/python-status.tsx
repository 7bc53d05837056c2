import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands.ts';
import classes from '../editor/editor.module.css';
import type { ShownPythonHelp } from './use-python-help.ts';

/** Whether there are hints about Python just now; what they are for, and what not, is told where the pointer or focus is. */
export function PythonStatus({ state }: { state: ShownPythonHelp }) {
  const { t } = useTranslation();
  const { run } = useCommands();
  return (
    <Tooltip
      multiline
      w={320}
      label={t('workbench.python.about')}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button type="button" className={classes.statusButton} onClick={() => run('settings')}>
        {t('workbench.python.status', { state: t(`workbench.python.state.${state}`) })}
      </button>
    </Tooltip>
  );
}
