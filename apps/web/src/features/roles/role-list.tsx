import { Table } from '@mantine/core';
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

export function RoleList() {
  const { t } = useTranslation();
  const locale = useLocale();
  const list = useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => api.role.list(undefined, { signal }),
  });
  return (
    <Page title={t('roles.list.title')} lead={t('roles.list.lead')}>
      {list.isPending && <LineSkeletons />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyNote>{t('roles.list.empty')}</EmptyNote>}
      {list.data && list.data.length > 0 && (
        <Scrollable label={t('roles.list.table')} style={{ overflowX: 'auto' }}>
          <Table aria-label={t('roles.list.table')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('roles.list.name')}</Table.Th>
                <Table.Th scope="col">{t('roles.list.kit')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('roles.list.candidates')}
                </Table.Th>
                <Table.Th scope="col">{t('roles.list.created')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.map((role) => (
                <Table.Tr key={role.id}>
                  <Table.Th scope="row">
                    <Link to={paths.role(role.id)} style={{ color: 'var(--mantine-color-anchor)' }}>
                      {role.title}
                    </Link>{' '}
                    {role.isDemo && <DemoBadge />}
                  </Table.Th>
                  <Table.Td>{role.kit}</Table.Td>
                  <Table.Td ta="right">{role.candidateCount}</Table.Td>
                  <Table.Td>{formatDay(role.createdAt, locale)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Scrollable>
      )}
    </Page>
  );
}
