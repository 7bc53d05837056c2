import { AppealText, type CandidateAfterwards } from '@holdout/contract';
import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppealWords } from '../../../components/appeal-words.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';

interface OfCandidate {
  roleId: string;
  candidateId: string;
  onDone: () => void;
}

/** The appeal with its state; its answer is written here, by somebody who did not review. */
export function AppealPart({ afterwards, ...whose }: OfCandidate & { afterwards: CandidateAfterwards }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { appeal, mayAnswerAppeal } = afterwards;
  if (appeal === null) return <EmptyNote>{t('afterwards.manager.appeal.none')}</EmptyNote>;
  const date = formatInstantWithYear(appeal.appealedAt, locale);
  return (
    <>
      <AppealWords
        appeal={appeal}
        above={
          appeal.answer
            ? t('afterwards.manager.appeal.answeredAt', {
                date,
                answered: formatInstantWithYear(appeal.answer.at, locale),
              })
            : t('afterwards.manager.appeal.madeAt', { date })
        }
        aboveAnswer={appeal.answer && t('afterwards.manager.appeal.answer')}
      />
      {appeal.answer === null &&
        (mayAnswerAppeal ? (
          <AnswerForm {...whose} />
        ) : (
          <Notice role="note">{t('afterwards.manager.appeal.notYou')}</Notice>
        ))}
    </>
  );
}

function AnswerForm({ roleId, candidateId, onDone }: OfCandidate) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isReminded, setIsReminded] = useState(false);
  const parsed = AppealText.safeParse(text);
  const answer = useMutation({
    mutationFn: (written: string) => api.candidate.answerAppeal({ roleId, candidateId, text: written }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.success) answer.mutate(parsed.data);
    else setIsReminded(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Textarea
          label={t('afterwards.manager.appeal.answer')}
          description={t('afterwards.manager.appeal.answerHint')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4000}
          required
          withAsterisk={false}
          value={text}
          error={isReminded && !parsed.success ? t('afterwards.appeal.textMissing') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {answer.isError && (
          <ProblemNotice
            error={answer.error}
            refusals={{
              REVIEWED_BY_ONESELF: t('afterwards.manager.appeal.refused.REVIEWED_BY_ONESELF'),
              ALREADY_ANSWERED: t('afterwards.manager.appeal.refused.ALREADY_ANSWERED'),
            }}
          />
        )}
        <div>
          <Button type="submit" loading={answer.isPending}>
            {t('afterwards.manager.appeal.send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
