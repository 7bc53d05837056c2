import { Button, Menu, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommandMenu, type MenuGroups } from './commands/command-menu.tsx';
import { ariaKeysOf, useCommands } from './commands/use-commands.ts';

interface RunButtonsProps {
  canRunFile: boolean;
  canRunTest: boolean;
  isBusy: boolean;
}

const partMenu: MenuGroups = [['runSelection', 'runTest']];

/** The three runs that everybody needs, and before them the smaller ones of the file in front. */
export function RunButtons({ canRunFile, canRunTest, isBusy }: RunButtonsProps) {
  const { t } = useTranslation();
  const { run } = useCommands();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" disabled={isBusy || !(canRunFile || canRunTest)}>
            {t('workspace.run.part')}
          </Button>
        </Menu.Target>
        <CommandMenu groups={partMenu} />
      </Menu>
      <Button size="xs" variant="default" disabled={isBusy} onClick={() => run('runOwnTests')}>
        {t('workspace.run.own')}
      </Button>
      <Button size="xs" variant="default" disabled={isBusy} onClick={() => run('runChecks')}>
        {t('workspace.run.checks')}
      </Button>
      <Tooltip label={t('workspace.run.fileHint')}>
        <Button
          size="xs"
          aria-keyshortcuts={ariaKeysOf('runFile')}
          disabled={!canRunFile || isBusy}
          onClick={() => run('runFile')}
        >
          {t('workspace.run.file')}
        </Button>
      </Tooltip>
    </>
  );
}
