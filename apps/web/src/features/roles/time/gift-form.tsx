import type { CandidateTime } from '@holdout/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SendForm } from '../../../components/send-form.tsx';
import { api } from '../../../lib/api-client.ts';
import { createUuid } from '../../../lib/uuid.ts';
import { emptyGift, readGift } from './gift-draft.ts';
import { GiftFields } from './gift-fields.tsx';
import { ReasonText } from './reason-text.tsx';
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
  const give = useMutation({
    mutationFn: (entry: NonNullable<ReturnType<typeof readGift>>) =>
      api.candidate.giveTime({ roleId, candidateId, entryId, ...entry }),
    onSuccess: (time) => {
      setDraft(emptyGift);
      setEntryId(createUuid());
      onGiven(time);
    },
  });
  return (
    <SendForm
      ready={readGift(draft)}
      sending={give}
      button={t('time.dialog.submit')}
      isButtonAtEnd
      problem={(error) => <TimeProblem error={error} />}
    >
      {(isMissing) => (
        <>
          <GiftFields draft={draft} onChange={setDraft} />
          <ReasonText
            label={t('time.dialog.reason')}
            description={t('time.dialog.reasonHint')}
            isMissing={isMissing}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
          />
        </>
      )}
    </SendForm>
  );
}
