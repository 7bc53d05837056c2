import { AppealText } from '@holdout/contract';
import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';

/** Folded until it is wanted; what is written stays in the form when sending fails. */
export function AppealForm() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const [isReminded, setIsReminded] = useState(false);
  const parsed = AppealText.safeParse(text);
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.success) send.mutate(parsed.data);
    else setIsReminded(true);
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('afterwards.appeal.open')}>
      <Stack gap="sm" maw="40rem">
        <Textarea
          autoFocus
          label={t('afterwards.appeal.text')}
          description={t('afterwards.appeal.textHint')}
          autosize
          minRows={4}
          maxRows={16}
          maxLength={4000}
          required
          withAsterisk={false}
          value={text}
          error={isReminded && !parsed.success ? t('afterwards.appeal.textMissing') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className="holdout-quiet">{t('afterwards.appeal.onlyOne')}</p>
        {send.isError && (
          <ProblemNotice
            error={send.error}
            refusals={{
              ALREADY_APPEALED: t('afterwards.appeal.refused.ALREADY_APPEALED'),
              STILL_OPEN: t('afterwards.appeal.refused.STILL_OPEN'),
            }}
          />
        )}
        <div>
          <Button type="submit" loading={send.isPending}>
            {t('afterwards.appeal.send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
