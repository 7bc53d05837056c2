import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';
import type { DraftAutosave, DraftSnapshot } from './draft-autosave.ts';

export function DraftStatus({ autosave, snapshot }: { autosave: DraftAutosave; snapshot: DraftSnapshot }) {
  const { t } = useTranslation();
  return (
    <div className={classes.draftStatus} role={snapshot.status === 'conflict' ? 'alert' : undefined}>
      <span data-status={snapshot.status}>{t(`desk.rating.${snapshot.status}`)}</span>
      {snapshot.theirs && (
        <>
          <p>{t('desk.rating.conflictText')}</p>
          <Group gap="xs">
            <Button size="xs" onClick={() => autosave.resolveConflict('mine')}>
              {t('desk.rating.keepMine')}
            </Button>
            <Button size="xs" variant="default" onClick={() => autosave.resolveConflict('theirs')}>
              {t('desk.rating.takeTheirs')}
            </Button>
          </Group>
        </>
      )}
    </div>
  );
}
