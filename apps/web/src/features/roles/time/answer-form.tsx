import { AccommodationAnswer, type AccommodationView } from '@holdout/contract';
import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { refusalCode } from '../../../lib/problem.ts';
import { emptyGift, toGift } from './gift-draft.ts';
import { GiftFields } from './gift-fields.tsx';
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
  const [isReminded, setIsReminded] = useState(false);
  const text = draft.reason;
  const parsed = AccommodationAnswer.safeParse(
    choice === 'no'
      ? { isGranted: false, text }
      : { isGranted: true, gift: choice === 'time' ? toGift(draft) : null, text },
  );
  const send = useMutation({
    mutationFn: (answer: AccommodationAnswer) =>
      api.candidate.answerAccommodation({ roleId, candidateId, requestId, answer }),
    onSuccess: onAnswered,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.success) send.mutate(parsed.data);
    else setIsReminded(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
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
        <Textarea
          label={t('accommodation.manager.text')}
          description={t('accommodation.manager.textHint')}
          autosize
          minRows={2}
          maxLength={500}
          required
          withAsterisk={false}
          value={text}
          error={isReminded && text.trim().length < 3 ? t('time.dialog.reasonMissing') : undefined}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        />
        {send.isError &&
          (refusalCode(send.error) === 'ALREADY_ANSWERED' ? (
            <ProblemNotice
              error={send.error}
              refusals={{ ALREADY_ANSWERED: t('accommodation.manager.already') }}
            />
          ) : (
            <TimeProblem error={send.error} />
          ))}
        <Group justify="flex-end">
          <Button type="submit" loading={send.isPending}>
            {t('accommodation.manager.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
