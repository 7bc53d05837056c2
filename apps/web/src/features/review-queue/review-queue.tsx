import type { ReviewQueueEntry } from '@holdout/contract';
import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DemoBadge } from '../../components/demo-badge.tsx';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Page } from '../../components/page/page.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Scrollable } from '../../components/scrollable.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { formatDay } from '../../lib/instants.ts';
import { paths } from '../../lib/paths.ts';

/** What waits for this reviewer, in the order the server gives (random, so that nobody is always read last). */
export function ReviewQueue() {
  const { t } = useTranslation();
  const locale = useLocale();
  const queue = useQuery({
    queryKey: ['reviews', locale],
    queryFn: ({ signal }) => api.review.queue({ locale }, { signal }),
    refetchInterval: 15_000,
  });
  const open = queue.data?.filter(({ state }) => state !== 'frozen') ?? [];
  const next =
    open.find(({ state }) => state === 'draft') ??
    open.find(({ gradingState }) => gradingState === 'graded') ??
    open[0];
  return (
    <Page
      title={t('desk.queue.title')}
      lead={t('desk.queue.lead')}
      action={
        next && (
          <Button component={Link} to={paths.review(next.id)}>
            {t(next.state === 'draft' ? 'desk.queue.goOn' : 'desk.queue.next', { name: next.pseudonym })}
          </Button>
        )
      }
    >
      {queue.isPending && <LineSkeletons />}
      {queue.isError && <ProblemNotice error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data?.length === 0 && <EmptyNote>{t('desk.queue.empty')}</EmptyNote>}
      {queue.data && queue.data.length > 0 && <QueueTable entries={queue.data} />}
    </Page>
  );
}

function QueueTable({ entries }: { entries: readonly ReviewQueueEntry[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Scrollable label={t('desk.queue.table')} style={{ overflowX: 'auto' }}>
      <Table aria-label={t('desk.queue.table')} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {(['candidate', 'role', 'challenge', 'checks', 'state', 'due'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`desk.queue.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>
                <Link to={paths.review(entry.id)} style={{ color: 'var(--mantine-color-anchor)' }}>
                  {entry.pseudonym}
                </Link>{' '}
                {entry.isDemo && <DemoBadge />}
              </Table.Th>
              <Table.Td>{entry.roleTitle}</Table.Td>
              <Table.Td>{entry.challengeTitle}</Table.Td>
              <Table.Td>{t(`desk.queue.grading.${entry.gradingState}`)}</Table.Td>
              <Table.Td>{t(`desk.queue.states.${entry.state}`)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {entry.dueAt ? formatDay(entry.dueAt, locale) : t('desk.queue.noDue')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scrollable>
  );
}
