import type { AttemptView } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../components/section.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstantWithYear } from '../../lib/instants.ts';
import { paths } from '../../lib/paths.ts';
import { Submissions } from './submissions.tsx';
import { TimeLog } from './time-log.tsx';

/** Where the work stands, once it has been started. */
export function AfterStart({ attempt }: { attempt: AttemptView }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const closed = { date: formatInstantWithYear(attempt.closesAt, locale) };
  return (
    <>
      {attempt.state === 'closed' && (
        <Section title={t('attempt.over.title')}>
          <p>
            {attempt.submissions.length > 0
              ? t('attempt.over.withWork', closed)
              : t('attempt.over.withoutWork', closed)}
          </p>
          <Button component={Link} to={paths.workspace()} variant="default">
            {t('attempt.over.readWork')}
          </Button>
        </Section>
      )}
      <Section title={t('attempt.submissions.title')}>
        <Submissions submissions={attempt.submissions} />
      </Section>
      <TimeLog />
    </>
  );
}
