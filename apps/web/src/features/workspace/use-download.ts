import type { ChallengeView, WorkspaceView } from '@holdout/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { downloadArchive } from '../../lib/project-archive/download-archive.ts';
import type { Autosave } from './project/autosave.ts';

/**
 * Gives the project as it is here to the person, saved or not, with all that is needed to work on it at home. What packs
 * it is part of the page: without a connection it is wanted most.
 */
export function useDownload(
  project: Pick<Autosave, 'getSnapshot'>,
  challenge: ChallengeView,
  workspace: WorkspaceView,
): () => void {
  const { t } = useTranslation();
  const locale = useLocale();
  return useCallback(() => {
    const { files, acknowledged } = project.getSnapshot();
    downloadArchive({ challenge, workspace, files, revision: acknowledged.revision, locale }).then(
      ({ name, isComplete }) =>
        notify({
          message: t(isComplete ? 'workbench.download.done' : 'workbench.download.partial', { name }),
        }),
      () => notify({ message: t('workbench.download.failed') }),
    );
  }, [project, challenge, workspace, locale, t]);
}
