import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDesk } from '../files/file-desk.ts';
import { UploadSentences } from '../files/upload-report.tsx';
import { FileNames } from './file-names.tsx';
import { changesOf, type ImportPlan } from './plan-import.ts';

interface ImportPreviewProps {
  plan: ImportPlan;
  name: string;
  files: FileDesk;
  onClose: () => void;
}

export function ImportPreview({ plan, name, files, onClose }: ImportPreviewProps) {
  const { t } = useTranslation();
  const [deletesMissing, setDeletesMissing] = useState(plan.isOwnArchive);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const changes = changesOf(plan, deletesMissing);
  const apply = () =>
    files.importZip(changes, name).then(onClose, () => {
      setIsUnsaved(true);
    });
  return (
    <>
      <FileNames title={t('workbench.zip.added')} paths={plan.added.map(({ path }) => path)} />
      <FileNames title={t('workbench.zip.changed')} paths={plan.changed.map(({ path }) => path)} />
      <FileNames title={t('workbench.zip.missing')} paths={plan.missing} />
      {plan.missing.length > 0 && (
        <Checkbox
          mt="xs"
          label={t('workbench.zip.deleteMissing', { count: plan.missing.length })}
          checked={deletesMissing}
          onChange={(event) => setDeletesMissing(event.currentTarget.checked)}
        />
      )}
      <UploadSentences problems={plan.problems} conversions={plan.conversions} />
      {plan.sameCount > 0 && <p>{t('workbench.zip.same', { count: plan.sameCount })}</p>}
      {plan.skippedCount > 0 && <p>{t('workbench.zip.skipped', { count: plan.skippedCount })}</p>}
      {changes.length === 0 && <p role="status">{t('workbench.zip.nothing')}</p>}
      {isUnsaved && <p role="alert">{t('workbench.zip.notSaved')}</p>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('general.cancel')}
        </Button>
        <Button data-autofocus disabled={changes.length === 0} onClick={apply}>
          {t('workbench.zip.apply', { count: changes.length })}
        </Button>
      </Group>
    </>
  );
}
