import { type CandidateTime, TimeReason } from '@holdout/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SendForm } from '../../../components/send-form.tsx';
import { api } from '../../../lib/api-client.ts';
import { TimeProblem } from './time-problem.tsx';

interface UndoFormProps {
  roleId: string;
  candidateId: string;
  entryId: string;
  /** The entry in words, for the button's name. */
  what: string;
  onUndone: (time: CandidateTime) => void;
}

/** A button that unfolds the question why. */
export function UndoForm({ roleId, candidateId, entryId, what, onUndone }: UndoFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const undo = useMutation({
    mutationFn: (given: string) => api.candidate.undoTime({ roleId, candidateId, entryId, reason: given }),
    onSuccess: onUndone,
  });
  if (reason === null) {
    return (
      <Button
        size="compact-xs"
        variant="default"
        mt={4}
        aria-label={t('time.dialog.undoNamed', { what })}
        onClick={() => setReason('')}
      >
        {t('time.dialog.undo')}
      </Button>
    );
  }
  const ready = TimeReason.safeParse(reason).data ?? null;
  return (
    <SendForm
      ready={ready}
      sending={undo}
      button={t('time.dialog.undoConfirm')}
      size="xs"
      onCancel={() => setReason(null)}
      problem={(error) => <TimeProblem error={error} />}
    >
      {(isMissing) => (
        <TextInput
          mt="xs"
          autoFocus
          label={t('time.dialog.reason')}
          description={t('time.dialog.undoHint')}
          maxLength={500}
          value={reason}
          error={isMissing ? t('time.dialog.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </SendForm>
  );
}
