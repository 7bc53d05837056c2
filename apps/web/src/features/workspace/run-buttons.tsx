import { Button, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from './commands/use-commands.ts';

export function RunButtons({ isBusy, canRunFile }: { isBusy: boolean; canRunFile: boolean }) {
  const { t } = useTranslation();
  const { run } = useCommands();
  return (
    <>
      <Button size="xs" variant="default" disabled={isBusy} onClick={() => run('runOwnTests')}>
        {t('workspace.run.own')}
      </Button>
      <Button size="xs" variant="default" disabled={isBusy} onClick={() => run('runChecks')}>
        {t('workspace.run.checks')}
      </Button>
      <Tooltip label={t('workspace.run.fileHint')}>
        <Button size="xs" disabled={!canRunFile || isBusy} onClick={() => run('runFile')}>
          {t('workspace.run.file')}
        </Button>
      </Tooltip>
    </>
  );
}
