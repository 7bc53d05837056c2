import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Section } from '../../../components/section.tsx';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatBytes } from '../../../lib/quantities.ts';
import { saveBlob } from '../../../lib/save-blob.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** Taking one's data along, and having it erased; at any time. */
export function OwnData() {
  const { t } = useTranslation();
  const locale = useLocale();
  const [isErasing, setIsErasing] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const text = JSON.stringify(await api.attempt.ownData({ locale }), null, 2);
      const file = new Blob([text], { type: 'application/json' });
      saveBlob(file, 'holdout-own-data.json');
      return file.size;
    },
  });
  return (
    <Section title={t('ownData.title')}>
      <p>{t('ownData.lead')}</p>
      <p className="holdout-quiet">{t('ownData.downloadHint')}</p>
      <Group gap="sm">
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          {t('ownData.download')}
        </Button>
        <Button variant="default" onClick={() => setIsErasing(true)}>
          {t('ownData.erase.open')}
        </Button>
      </Group>
      <p role="status">
        {download.isPending && t('ownData.downloading')}
        {download.isSuccess && t('ownData.downloaded', { size: formatBytes(download.data, locale) })}
      </p>
      {download.isError && <ProblemNotice error={download.error} />}
      <EraseDialog isOpen={isErasing} onClose={() => setIsErasing(false)} />
    </Section>
  );
}
