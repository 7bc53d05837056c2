import type { CandidateEntry, InviteReply } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Facts } from '../../components/facts.tsx';
import { Page } from '../../components/page/page.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Section } from '../../components/section.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { AfterwardsDialog } from './afterwards/afterwards-dialog.tsx';
import type { CandidateDialog } from './candidate-actions.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { CompareBar } from './compare-bar.tsx';
import { Erasures } from './erasures.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { TimeDialog } from './time/time-dialog.tsx';

export function RolePage({ roleId }: { roleId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const role = useQuery({
    queryKey: ['roles', roleId, locale],
    queryFn: ({ signal }) => api.role.get({ roleId, locale }, { signal }),
    refetchInterval: 15_000,
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isInviting, setIsInviting] = useState(false);
  const [opened, setOpened] = useState<{ dialog: CandidateDialog; candidate: CandidateEntry } | null>(null);
  const [made, setMade] = useState<{ name: string; reply: InviteReply } | null>(null);
  const candidateOf = (dialog: CandidateDialog) => (opened?.dialog === dialog ? opened.candidate : null);
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  const show = (name: string, reply: InviteReply) => {
    setIsInviting(false);
    setOpened(null);
    setMade({ name, reply });
    void queryClient.invalidateQueries({ queryKey: ['roles'] });
  };
  return (
    <Page
      title={role.data?.title ?? t('roles.role.loadingTitle')}
      isDemo={role.data?.isDemo}
      above={<Link to={paths.roles()}>{t('roles.role.all')}</Link>}
      action={role.data && <Button onClick={() => setIsInviting(true)}>{t('roles.role.invite')}</Button>}
    >
      {role.isPending && <LineSkeletons count={8} />}
      {role.isError && <ProblemNotice error={role.error} onRetry={() => void role.refetch()} />}
      {role.data && (
        <>
          <Section
            title={t('roles.role.candidates')}
            hint={role.data.candidates.length > 1 ? t('roles.role.candidatesHint') : undefined}
          >
            {role.data.candidates.length === 0 ? (
              <EmptyNote>{t('roles.role.empty')}</EmptyNote>
            ) : (
              <>
                <CandidateTable
                  candidates={role.data.candidates}
                  chosen={chosen}
                  onToggle={toggle}
                  onOpen={(dialog, candidate) => setOpened({ dialog, candidate })}
                />
                <CompareBar roleId={roleId} chosen={chosen} />
              </>
            )}
          </Section>
          <Erasures erasures={role.data.erasures} />
          <Facts
            items={[
              {
                name: t('roles.role.targets'),
                value: role.data.targets.map((target) => (
                  <div key={target.competency}>
                    {target.name} · {t(`general.level.${target.level}`)}
                  </div>
                )),
              },
              {
                name: t('roles.role.reviewers'),
                value:
                  role.data.reviewers.map(({ name }) => name).join(', ') || t('roles.role.reviewersNone'),
              },
              { name: t('roles.role.kit'), value: role.data.kit },
            ]}
          />
          <InviteDialog
            isOpen={isInviting}
            role={role.data}
            onClose={() => setIsInviting(false)}
            onInvited={show}
          />
          <TimeDialog roleId={roleId} candidate={candidateOf('time')} onClose={() => setOpened(null)} />
          <AfterwardsDialog
            roleId={roleId}
            candidate={candidateOf('afterwards')}
            onClose={() => setOpened(null)}
          />
          <RenewDialog
            roleId={roleId}
            candidate={candidateOf('renew')}
            onClose={() => setOpened(null)}
            onRenewed={show}
          />
          <InvitationDialog made={made} onClose={() => setMade(null)} />
        </>
      )}
    </Page>
  );
}
