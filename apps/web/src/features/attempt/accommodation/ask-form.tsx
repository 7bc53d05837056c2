import { AccommodationRequest, accommodationKinds } from '@holdout/contract';
import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { SendForm } from '../../../components/send-form.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { api } from '../../../lib/api-client.ts';
import { accommodationsQuery } from '../../../lib/attempt.ts';

/** Folded until it is wanted: most people do not need it, and nobody should have to pass it by. */
export function AskForm() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState<AccommodationRequest>({ kind: 'more_time', text: '' });
  const ready = AccommodationRequest.safeParse(draft).data ?? null;
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
  return (
    <SendForm
      label={t('accommodation.ask')}
      maxWidth="34rem"
      ready={ready}
      sending={ask}
      button={t('accommodation.send')}
      problem={(error) => (
        <ProblemNotice
          error={error}
          refusals={{
            ATTEMPT_STARTED: t('accommodation.refused.ATTEMPT_STARTED'),
            ALREADY_ASKED: t('accommodation.refused.ALREADY_ASKED'),
            ATTEMPT_CLOSED: t('accommodation.refused.ATTEMPT_CLOSED'),
          }}
        />
      )}
    >
      {(isMissing) => (
        <>
          <NativeSelect
            autoFocus
            label={t('accommodation.kind')}
            data={accommodationKinds.map((kind) => ({
              value: kind,
              label: t(`accommodation.kinds.${kind}`),
            }))}
            value={draft.kind}
            onChange={(event) => {
              const kind = accommodationKinds.find((one) => one === event.currentTarget.value);
              if (kind) setDraft({ ...draft, kind });
            }}
          />
          <WrittenText
            label={t('accommodation.text')}
            description={t('accommodation.textHint')}
            minRows={3}
            maxLength={2000}
            value={draft.text}
            error={isMissing ? t('accommodation.textMissing') : undefined}
            onChange={(text) => setDraft({ ...draft, text })}
          />
        </>
      )}
    </SendForm>
  );
}
