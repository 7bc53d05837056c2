import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { FileViewer } from '../../../components/file-viewer.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { type Files, toFiles } from '../project/project-files.ts';

interface RevisionDialogProps {
  revision: number | null;
  onClose: () => void;
  onRestore: ((files: Files, revision: number) => void) | null;
}

export function RevisionDialog({ revision, onClose, onRestore }: RevisionDialogProps) {
  const { t } = useTranslation();
  const state = useQuery({
    queryKey: ['attempt', 'revision', revision],
    queryFn: ({ signal }) => api.attempt.revision({ revision: revision ?? 0 }, { signal }),
    enabled: revision !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog
      opened={revision !== null}
      onClose={onClose}
      size="xl"
      title={t('workspace.history.revision', { revision: revision ?? 0 })}
    >
      {state.isPending && <LineSkeletons />}
      {state.isError && <ProblemNotice error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && (
        <>
          <FileViewer files={state.data.files} />
          {onRestore && (
            <Group justify="flex-end" mt="md">
              <Button
                onClick={() => {
                  onRestore(toFiles(state.data.files), state.data.revision);
                  onClose();
                }}
              >
                {t('workspace.history.restore')}
              </Button>
            </Group>
          )}
        </>
      )}
    </Dialog>
  );
}
