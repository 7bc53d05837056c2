import { AppealText, type CandidateAfterwards } from '@holdout/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppealWords } from '../../../components/appeal-words.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { SendForm } from '../../../components/send-form.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
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
  const answer = useMutation({
    mutationFn: (written: string) => api.candidate.answerAppeal({ roleId, candidateId, text: written }),
    onSuccess: onDone,
  });
  const ready = AppealText.safeParse(text).data ?? null;
  return (
    <SendForm
      ready={ready}
      sending={answer}
      button={t('afterwards.manager.appeal.send')}
      problem={(error) => (
        <ProblemNotice
          error={error}
          refusals={{
            REVIEWED_BY_ONESELF: t('afterwards.manager.appeal.refused.REVIEWED_BY_ONESELF'),
            ALREADY_ANSWERED: t('afterwards.manager.appeal.refused.ALREADY_ANSWERED'),
          }}
        />
      )}
    >
      {(isMissing) => (
        <WrittenText
          label={t('afterwards.manager.appeal.answer')}
          description={t('afterwards.manager.appeal.answerHint')}
          minRows={3}
          maxRows={12}
          maxLength={4000}
          value={text}
          error={isMissing ? t('afterwards.appeal.textMissing') : undefined}
          onChange={setText}
        />
      )}
    </SendForm>
  );
}
