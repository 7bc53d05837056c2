import { AccommodationAnswer, type AccommodationView } from '@holdout/contract';
import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { SendForm } from '../../../components/send-form.tsx';
import { api } from '../../../lib/api-client.ts';
import { refusalCode } from '../../../lib/problem.ts';
import { emptyGift, toGift } from './gift-draft.ts';
import { GiftFields } from './gift-fields.tsx';
import { ReasonText } from './reason-text.tsx';
import { TimeProblem } from './time-problem.tsx';

const answers = ['time', 'form', 'no'] as const;

interface AnswerFormProps {
  roleId: string;
  candidateId: string;
  requestId: string;
  onAnswered: (requests: AccommodationView[]) => void;
}

/** Granted with time, granted without, or declined; the candidate reads the words. */
export function AnswerForm({ roleId, candidateId, requestId, onAnswered }: AnswerFormProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<(typeof answers)[number]>('time');
  const [draft, setDraft] = useState({
    ...emptyGift,
    kind: 'accommodation_percent' as typeof emptyGift.kind,
  });
  const text = draft.reason;
  const { data: ready = null } = AccommodationAnswer.safeParse(
    choice === 'no'
      ? { isGranted: false, text }
      : { isGranted: true, gift: choice === 'time' ? toGift(draft) : null, text },
  );
  const send = useMutation({
    mutationFn: (answer: AccommodationAnswer) =>
      api.candidate.answerAccommodation({ roleId, candidateId, requestId, answer }),
    onSuccess: onAnswered,
  });
  return (
    <SendForm
      ready={ready}
      sending={send}
      button={t('accommodation.manager.send')}
      isButtonAtEnd
      problem={(error) =>
        refusalCode(error) === 'ALREADY_ANSWERED' ? (
          <ProblemNotice error={error} refusals={{ ALREADY_ANSWERED: t('accommodation.manager.already') }} />
        ) : (
          <TimeProblem error={error} />
        )
      }
    >
      {(isMissing) => (
        <>
          <NativeSelect
            label={t('accommodation.manager.answer')}
            data={answers.map((value) => ({ value, label: t(`accommodation.manager.answers.${value}`) }))}
            value={choice}
            onChange={(event) => {
              const chosen = answers.find((one) => one === event.currentTarget.value);
              if (chosen) setChoice(chosen);
            }}
          />
          {choice === 'time' && <GiftFields draft={draft} onChange={setDraft} />}
          <ReasonText
            label={t('accommodation.manager.text')}
            description={t('accommodation.manager.textHint')}
            isMissing={isMissing}
            value={text}
            onChange={(reason) => setDraft({ ...draft, reason })}
          />
        </>
      )}
    </SendForm>
  );
}
