import { type CandidateTime, TimeReason } from '@holdout/contract';
import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  const [isReminded, setIsReminded] = useState(false);
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
  const parsed = TimeReason.safeParse(reason);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.success) undo.mutate(parsed.data);
    else setIsReminded(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        mt="xs"
        autoFocus
        label={t('time.dialog.reason')}
        description={t('time.dialog.undoHint')}
        maxLength={500}
        value={reason}
        error={isReminded && !parsed.success ? t('time.dialog.reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {undo.isError && <TimeProblem error={undo.error} />}
      <Group mt="xs" gap="xs">
        <Button size="xs" type="submit" loading={undo.isPending}>
          {t('time.dialog.undoConfirm')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setReason(null)}>
          {t('general.cancel')}
        </Button>
      </Group>
    </form>
  );
}
