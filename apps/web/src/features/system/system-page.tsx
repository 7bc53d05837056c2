import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Facts } from '../../components/facts.tsx';
import { Page } from '../../components/page/page.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Scrollable } from '../../components/scrollable.tsx';
import { Section } from '../../components/section.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { formatTime } from '../../lib/instants.ts';
import { formatSeconds } from '../../lib/quantities.ts';

type SystemStatus = Awaited<ReturnType<typeof api.system.status>>;

export function SystemPage() {
  const { t } = useTranslation();
  const locale = useLocale();
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
            <Facts
              items={[
                { name: t('house.system.waiting'), value: status.data.queue.waiting },
                { name: t('house.system.running'), value: status.data.queue.running },
                { name: t('house.system.failed'), value: status.data.queue.failed },
                {
                  name: t('house.system.oldest'),
                  value:
                    status.data.queue.oldestWaitingSeconds === null
                      ? t('house.system.oldestNone')
                      : formatSeconds(status.data.queue.oldestWaitingSeconds * 1000, locale),
                },
                { name: t('house.system.version'), value: status.data.version },
              ]}
            />
          </Section>
          <Section title={t('house.system.workers')}>
            {status.data.workers.length === 0 ? (
              <EmptyNote>{t('house.system.noWorkers')}</EmptyNote>
            ) : (
              <Workers workers={status.data.workers} />
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function Workers({ workers }: { workers: SystemStatus['workers'] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Scrollable label={t('house.system.workers')} style={{ overflowX: 'auto' }}>
      <Table aria-label={t('house.system.workers')}>
        <Table.Thead>
          <Table.Tr>
            {(['worker', 'alive', 'engine', 'image', 'lacks'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`house.system.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {workers.map((worker) => (
            <Table.Tr key={worker.id}>
              <Table.Th scope="row">{worker.id}</Table.Th>
              <Table.Td>{formatTime(worker.aliveAt, locale)}</Table.Td>
              <Table.Td>{worker.engine}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{worker.image}</Table.Td>
              <Table.Td>
                {worker.lacks.length === 0 ? t('house.system.lacksNone') : worker.lacks.join(', ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scrollable>
  );
}
