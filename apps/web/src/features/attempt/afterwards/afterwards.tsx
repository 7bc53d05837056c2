import type { AttemptView, WorkState } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Section } from '../../../components/section.tsx';
import { afterwardsQuery } from '../../../lib/attempt.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';
import { paths } from '../../../lib/paths.ts';
import { Appeal } from './appeal.tsx';
import { Feedback } from './feedback.tsx';

/** After the end: where the work stands, what has been released, and the one appeal. */
export function Afterwards({ attempt }: { attempt: AttemptView }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const afterwards = useQuery(afterwardsQuery(locale));
  const closed = t('afterwards.closed', { date: formatInstantWithYear(attempt.closesAt, locale) });
  if (afterwards.isPending) return <LineSkeletons />;
  if (afterwards.isError)
    return <ProblemNotice error={afterwards.error} onRetry={() => void afterwards.refetch()} />;
  const { state, feedback, appeal } = afterwards.data;
  return (
    <>
      <Section title={t('afterwards.title')} hint={closed}>
        {state && <StateWords state={state} />}
        {attempt.startedAt !== null && (
          <Button component={Link} to={paths.workspace()} variant="default">
            {t('attempt.over.readWork')}
          </Button>
        )}
      </Section>
      {feedback && <Feedback feedback={feedback} />}
      <Appeal appeal={appeal} hasFeedback={feedback !== null} />
    </>
  );
}

function StateWords({ state }: { state: WorkState }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      <strong>{t(`afterwards.state.${state}.title`)}.</strong> {t(`afterwards.state.${state}.text`)}
    </p>
  );
}
