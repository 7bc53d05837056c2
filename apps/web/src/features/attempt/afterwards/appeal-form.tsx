import { AppealText } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { SendForm } from '../../../components/send-form.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { api } from '../../../lib/api-client.ts';

/** Folded until it is wanted; what is written stays in the form when sending fails. */
export function AppealForm() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: (written: string) => api.attempt.appeal({ text: written }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['attempt', 'afterwards'] }),
  });
  if (text === null) {
    return (
      <Button variant="default" onClick={() => setText('')}>
        {t('afterwards.appeal.open')}
      </Button>
    );
  }
  const ready = AppealText.safeParse(text).data ?? null;
  return (
    <SendForm
      label={t('afterwards.appeal.open')}
      maxWidth="40rem"
      ready={ready}
      sending={send}
      button={t('afterwards.appeal.send')}
      problem={(error) => (
        <ProblemNotice
          error={error}
          refusals={{
            ALREADY_APPEALED: t('afterwards.appeal.refused.ALREADY_APPEALED'),
            STILL_OPEN: t('afterwards.appeal.refused.STILL_OPEN'),
          }}
        />
      )}
    >
      {(isMissing) => (
        <>
          <WrittenText
            autoFocus
            label={t('afterwards.appeal.text')}
            description={t('afterwards.appeal.textHint')}
            minRows={4}
            maxRows={16}
            maxLength={4000}
            value={text}
            error={isMissing ? t('afterwards.appeal.textMissing') : undefined}
            onChange={setText}
          />
          <p className="holdout-quiet">{t('afterwards.appeal.onlyOne')}</p>
        </>
      )}
    </SendForm>
  );
}
