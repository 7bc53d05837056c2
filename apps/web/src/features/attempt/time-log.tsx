import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../components/empty-note.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Section } from '../../components/section.tsx';
import { TimeEntries } from '../../components/time-entries/time-entries.tsx';
import { attemptTimeQuery } from '../../lib/attempt.ts';

/** Every change of the candidate's time, with its cause or reason. */
export function TimeLog() {
  const { t } = useTranslation();
  const log = useQuery(attemptTimeQuery);
  return (
    <Section title={t('time.log.title')}>
      {log.isPending && <LineSkeletons />}
      {log.isError && <ProblemNotice error={log.error} onRetry={() => void log.refetch()} />}
      {log.data?.entries.length === 0 && <EmptyNote>{t('time.log.empty')}</EmptyNote>}
      {log.data && log.data.entries.length > 0 && (
        <TimeEntries entries={log.data.entries} label={t('time.log.list')} />
      )}
    </Section>
  );
}
