import type { AttemptState } from '@holdout/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccommodationWords } from '../../../components/accommodation-words.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Section } from '../../../components/section.tsx';
import { accommodationsQuery } from '../../../lib/attempt.ts';
import classes from '../attempt.module.css';
import { AskForm } from './ask-form.tsx';

/** Asking for more time or another form, before the start; afterwards what was asked and answered. */
export function Accommodation({ state }: { state: AttemptState }) {
  const { t } = useTranslation();
  const requests = useQuery(accommodationsQuery);
  if (requests.isPending) return null;
  const asked = requests.data ?? [];
  if (state !== 'not_started' && asked.length === 0) return null;
  const isWaiting = asked.some((request) => request.answer === null);
  return (
    <Section title={t('accommodation.title')}>
      {state === 'not_started' ? (
        <>
          <p>{t('accommodation.lead')}</p>
          <p>{t('accommodation.noDiagnosis')}</p>
        </>
      ) : (
        <p>{t('accommodation.afterStart')}</p>
      )}
      {requests.isError && <ProblemNotice error={requests.error} onRetry={() => void requests.refetch()} />}
      <ul className={classes.plain} aria-label={t('accommodation.list')}>
        {asked.map((request) => (
          <li key={request.id} className={classes.submission}>
            <AccommodationWords request={request} />
            {request.answer === null && <p role="status">{t('accommodation.waiting')}</p>}
          </li>
        ))}
      </ul>
      {state === 'not_started' && requests.data && !isWaiting && <AskForm />}
    </Section>
  );
}
