import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Page } from '../../components/page/page.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Section } from '../../components/section.tsx';
import { api } from '../../lib/api-client.ts';
import { QueueFacts } from './queue-facts.tsx';
import { WorkerEntry } from './worker-entry.tsx';

export function SystemPage() {
  const { t } = useTranslation();
  const status = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => api.system.status(undefined, { signal }),
    refetchInterval: 5000,
  });
  return (
    <Page title={t('house.system.title')} lead={t('house.system.lead')}>
      {status.isPending && <LineSkeletons />}
      {status.isError && <ProblemNotice error={status.error} onRetry={() => void status.refetch()} />}
      {status.data && (
        <>
          <Section title={t('house.system.queue')}>
            <QueueFacts gradings={status.data.gradings} runs={status.data.runs} />
          </Section>
          <Section title={t('house.system.workers')}>
            {status.data.workers.length === 0 && <EmptyNote>{t('house.system.noWorkers')}</EmptyNote>}
            {status.data.workers.map((worker) => (
              <WorkerEntry key={worker.id} worker={worker} />
            ))}
          </Section>
          <p className="holdout-quiet">
            {t('house.system.version')} {status.data.version}
          </p>
        </>
      )}
    </Page>
  );
}
