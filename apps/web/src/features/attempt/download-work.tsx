import type { ChallengeView } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { downloadArchive } from '../../lib/project-archive/download-archive.ts';

/** The work as it was saved last, with its data and what is needed to run it at home. */
export function DownloadWork({ challenge }: { challenge: ChallengeView }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const download = useMutation({
    mutationFn: async () => {
      const workspace = await api.attempt.workspace();
      const files = Object.fromEntries(workspace.files.map(({ path, content }) => [path, content]));
      return downloadArchive({ challenge, workspace, revision: workspace.revision, files, locale });
    },
  });
  const words =
    download.data?.isComplete === false ? 'workbench.download.partial' : 'workbench.download.done';
  return (
    <>
      <p>{t('attempt.download.lead')}</p>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('workbench.command.downloadProject')}
      </Button>
      {download.data && <p role="status">{t(words, { name: download.data.name })}</p>}
      {download.error && <ProblemNotice error={download.error} onRetry={() => download.mutate()} />}
    </>
  );
}
