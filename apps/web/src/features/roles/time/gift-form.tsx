import type { CandidateTime } from '@holdout/contract';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.ts';
import { createUuid } from '../../../lib/uuid.ts';
import { emptyGift, readGift } from './gift-draft.ts';
import { GiftFields } from './gift-fields.tsx';
import { TimeProblem } from './time-problem.tsx';

interface GiftFormProps {
  roleId: string;
  candidateId: string;
  onGiven: (time: CandidateTime) => void;
}

/** What to give, how much, and why. The id of the entry stays the same until it has been given: a retry gives once. */
export function GiftForm({ roleId, candidateId, onGiven }: GiftFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(emptyGift);
  const [entryId, setEntryId] = useState(createUuid);
  const [isReminded, setIsReminded] = useState(false);
  const ready = readGift(draft);
  const give = useMutation({
    mutationFn: (entry: NonNullable<typeof ready>) =>
      api.candidate.giveTime({ roleId, candidateId, entryId, ...entry }),
    onSuccess: (time) => {
      setDraft(emptyGift);
      setEntryId(createUuid());
      setIsReminded(false);
      onGiven(time);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) give.mutate(ready);
    else setIsReminded(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <GiftFields draft={draft} onChange={setDraft} />
        <Textarea
          label={t('time.dialog.reason')}
          description={t('time.dialog.reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          required
          withAsterisk={false}
          value={draft.reason}
          error={isReminded && draft.reason.trim().length < 3 ? t('time.dialog.reasonMissing') : undefined}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        />
        {give.isError && <TimeProblem error={give.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={give.isPending}>
            {t('time.dialog.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
