import { AccommodationRequest, accommodationKinds } from '@holdout/contract';
import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { accommodationsQuery } from '../../../lib/attempt.ts';

/** Folded until it is wanted: most people do not need it, and nobody should have to pass it by. */
export function AskForm() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState<AccommodationRequest>({ kind: 'more_time', text: '' });
  const [isReminded, setIsReminded] = useState(false);
  const parsed = AccommodationRequest.safeParse(draft);
  const ask = useMutation({
    mutationFn: (request: AccommodationRequest) => api.attempt.askForAccommodation(request),
    onSuccess: (requests) => queryClient.setQueryData(accommodationsQuery.queryKey, requests),
  });
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('accommodation.ask')}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.success) ask.mutate(parsed.data);
    else setIsReminded(true);
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('accommodation.ask')}>
      <Stack gap="sm" maw="34rem">
        <NativeSelect
          autoFocus
          label={t('accommodation.kind')}
          data={accommodationKinds.map((kind) => ({ value: kind, label: t(`accommodation.kinds.${kind}`) }))}
          value={draft.kind}
          onChange={(event) => {
            const kind = accommodationKinds.find((one) => one === event.currentTarget.value);
            if (kind) setDraft({ ...draft, kind });
          }}
        />
        <Textarea
          label={t('accommodation.text')}
          description={t('accommodation.textHint')}
          autosize
          minRows={3}
          maxLength={2000}
          required
          withAsterisk={false}
          value={draft.text}
          error={isReminded && !parsed.success ? t('accommodation.textMissing') : undefined}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
        {ask.isError && (
          <ProblemNotice
            error={ask.error}
            refusals={{
              ATTEMPT_STARTED: t('accommodation.refused.ATTEMPT_STARTED'),
              ALREADY_ASKED: t('accommodation.refused.ALREADY_ASKED'),
              ATTEMPT_CLOSED: t('accommodation.refused.ATTEMPT_CLOSED'),
            }}
          />
        )}
        <div>
          <Button type="submit" loading={ask.isPending}>
            {t('accommodation.send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
