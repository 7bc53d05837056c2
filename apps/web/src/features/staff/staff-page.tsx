import type { StaffMember } from '@holdout/contract';
import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBadge } from '../../components/demo-badge.tsx';
import { Page } from '../../components/page/page.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Scrollable } from '../../components/scrollable.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { formatDay } from '../../lib/instants.ts';
import { AddDialog } from './add-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';

export function StaffPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const staff = useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => api.staff.list(undefined, { signal }),
  });
  const [isAdding, setIsAdding] = useState(false);
  const [edited, setEdited] = useState<StaffMember | null>(null);
  return (
    <Page
      title={t('house.staff.title')}
      lead={t('house.staff.lead')}
      action={<Button onClick={() => setIsAdding(true)}>{t('house.staff.add')}</Button>}
    >
      {staff.isPending && <LineSkeletons />}
      {staff.isError && <ProblemNotice error={staff.error} onRetry={() => void staff.refetch()} />}
      {staff.data && (
        <Scrollable label={t('house.staff.table')} style={{ overflowX: 'auto' }}>
          <Table aria-label={t('house.staff.table')}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'email', 'roles', 'state', 'since'] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`house.staff.${column}`)}
                  </Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {staff.data.map((member) => (
                <Table.Tr key={member.id}>
                  <Table.Th scope="row">
                    {member.name} {member.isDemo && <DemoBadge />}
                  </Table.Th>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{member.email}</Table.Td>
                  <Table.Td>
                    {member.roles.map((role) => t(`house.staff.roleNames.${role}`)).join(', ')}
                  </Table.Td>
                  <Table.Td>{t(member.disabledAt ? 'house.staff.disabled' : 'house.staff.active')}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(member.createdAt, locale)}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('house.staff.editNamed', { name: member.name })}
                      onClick={() => setEdited(member)}
                    >
                      {t('house.staff.edit')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Scrollable>
      )}
      <AddDialog isOpen={isAdding} onClose={() => setIsAdding(false)} />
      <EditDialog member={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
