import type { AttemptView, RunView, SubmissionReceipt } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Receipt } from '../../../components/receipt/receipt.tsx';
import { api } from '../../../lib/api-client.ts';
import { attemptQuery } from '../../../lib/attempt.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstant } from '../../../lib/instants.ts';
import { isPractice } from '../../../lib/practice.ts';
import { takeFocus } from '../../../lib/take-focus.ts';
import { createUuid } from '../../../lib/uuid.ts';
import { AttemptLink } from '../attempt-link.tsx';
import type { Autosave } from '../project/autosave.ts';
import { SubmitSummary } from './submit-summary.tsx';

interface SubmitDialogProps {
  isOpen: boolean;
  attempt: AttemptView;
  project: Autosave;
  /** Undefined where there are no visible checks. */
  lastChecks: RunView | null | undefined;
  onClose: () => void;
}

/** Saves, shows what will be handed in, asks once, and gives the receipt. */
export function SubmitDialog({ isOpen, attempt, project, lastChecks, onClose }: SubmitDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const closes = { date: formatInstant(attempt.closesAt, locale) };
  /** What was sent and not answered yet: sent again, also from a window opened anew, it is handed in once. */
  const unanswered = useRef<{ revision: number; submitId: string } | null>(null);
  const saving = useMutation({ mutationFn: () => project.flush(true) });
  const submit = useMutation({
    mutationFn: async (revision: number): Promise<SubmissionReceipt> => {
      if (unanswered.current?.revision !== revision) {
        unanswered.current = { revision, submitId: createUuid() };
      }
      const receipt = await api.attempt.submit(unanswered.current);
      unanswered.current = null;
      return receipt;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: attemptQuery.queryKey }),
  });
  const { mutate: save, reset: resetSaving } = saving;
  const { reset: resetSubmit } = submit;
  useEffect(() => {
    if (!isOpen) return;
    resetSubmit();
    resetSaving();
    save();
  }, [isOpen, save, resetSaving, resetSubmit]);

  const revision = saving.data;
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={submit.data ? t('workspace.submit.doneTitle') : t('workspace.submit.title')}
    >
      {submit.data ? (
        <div ref={takeFocus} role="status" tabIndex={-1}>
          <p>{isPractice ? t('practice.submitDone') : t('workspace.submit.done', closes)}</p>
          <Receipt receipt={submit.data} />
          <Group justify="flex-end">
            <Button variant="default" component={AttemptLink}>
              {t('workspace.submit.status')}
            </Button>
            <Button onClick={onClose}>{t('workspace.submit.goOn')}</Button>
          </Group>
        </div>
      ) : (
        <>
          <p>{isPractice ? t('practice.submitLead') : t('workspace.submit.lead', closes)}</p>
          {saving.isPending && (
            <div role="status" aria-label={t('workspace.submit.saving')}>
              <LineSkeletons count={4} />
            </div>
          )}
          {saving.isError && <p role="alert">{t('workspace.submit.notSaved')}</p>}
          {revision !== undefined && (
            <SubmitSummary
              files={project.getSnapshot().acknowledged.files}
              revision={revision}
              lastChecks={lastChecks}
            />
          )}
          {submit.isError && (
            <ProblemNotice
              error={submit.error}
              refusals={{
                ATTEMPT_CLOSED: t('workspace.submit.closed'),
                ATTEMPT_PAUSED: t('time.pause.refused'),
                REVISION_CONFLICT: t('workspace.submit.notSaved'),
              }}
            />
          )}
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('general.cancel')}
            </Button>
            {saving.isError ? (
              <Button onClick={() => saving.mutate()}>{t('general.tryAgain')}</Button>
            ) : (
              <Button
                disabled={revision === undefined || revision === 0}
                loading={submit.isPending}
                onClick={() => revision && submit.mutate(revision)}
              >
                {t('workspace.submit.confirm', { revision: revision ?? '…' })}
              </Button>
            )}
          </Group>
        </>
      )}
    </Dialog>
  );
}
