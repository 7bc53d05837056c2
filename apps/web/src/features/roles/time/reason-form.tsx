import { type CandidateTime, TimeReason } from '@holdout/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SendForm } from '../../../components/send-form.tsx';
import { TimeProblem } from './time-problem.tsx';

interface ReasonFormProps {
  /** The button that unfolds the form, and its name where its words alone would not do. */
  button: string;
  buttonName?: string;
  confirm: string;
  hint: string;
  send: (reason: string) => Promise<CandidateTime>;
  onSent: (time: CandidateTime) => void;
}

/** A button that unfolds the question why. */
export function ReasonForm({ button, buttonName, confirm, hint, send, onSent }: ReasonFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const sending = useMutation({ mutationFn: send, onSuccess: onSent });
  if (reason === null) {
    return (
      <Button
        size="compact-xs"
        variant="default"
        mt={4}
        aria-label={buttonName}
        onClick={() => setReason('')}
      >
        {button}
      </Button>
    );
  }
  const ready = TimeReason.safeParse(reason).data ?? null;
  return (
    <SendForm
      ready={ready}
      sending={sending}
      button={confirm}
      size="xs"
      onCancel={() => setReason(null)}
      problem={(error) => <TimeProblem error={error} />}
    >
      {(isMissing) => (
        <TextInput
          mt="xs"
          autoFocus
          label={t('time.dialog.reason')}
          description={hint}
          maxLength={500}
          value={reason}
          error={isMissing ? t('time.dialog.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </SendForm>
  );
}
