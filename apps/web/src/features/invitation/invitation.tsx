import type { InvitationLook } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Facts } from '../../components/facts.tsx';
import { Page } from '../../components/page/page.tsx';
import { PageSkeleton } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { WorkingTime } from '../../components/working-time.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstantWithYear, timeZoneName } from '../../lib/instants.ts';
import { paths } from '../../lib/paths.ts';
import { refusalCode } from '../../lib/problem.ts';
import { changeSession, sessionQuery } from '../../lib/session.ts';
import { forgetInvitation, keepBrowserKey, takeInvitationToken } from './invitation-token.ts';

/** Looks at the link without using it; only the button uses it, so mail scanners do no harm. */
export function Invitation() {
  const { t } = useTranslation();
  const [token] = useState(() => takeInvitationToken(window.location, window.history, sessionStorage));
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => lookAt(token ?? ''),
    enabled: token !== null,
  });
  if (token === null) {
    return <Page title={t('general.invitation.missingTitle')} lead={t('general.invitation.missing')} />;
  }
  if (look.isPending) return <PageSkeleton />;
  if (look.isError) {
    return (
      <Page title={t('general.invitation.title')}>
        <ProblemNotice error={look.error} onRetry={() => void look.refetch()} />
      </Page>
    );
  }
  return look.data.state === 'open' ? (
    <OpenInvitation look={look.data} token={token} onGone={() => void look.refetch()} />
  ) : (
    <GoneInvitation look={look.data} />
  );
}

const keysFor = (token: string) => ({ token, browserKey: keepBrowserKey(sessionStorage) });

async function lookAt(token: string): Promise<InvitationLook> {
  if (token.length < 20 || token.length > 200) return { state: 'unknown' };
  return await api.invitation.look(keysFor(token));
}

interface OpenInvitationProps {
  look: Extract<InvitationLook, { state: 'open' }>;
  token: string;
  onGone: () => void;
}

function OpenInvitation({ look, token, onGone }: OpenInvitationProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const accept = useMutation({
    mutationFn: () => api.invitation.accept(keysFor(token)),
    onSuccess: async () => {
      changeSession(queryClient, await api.session.get());
      forgetInvitation(sessionStorage);
      await navigate(paths.attempt(), { replace: true });
    },
    onError: (error) => {
      if (refusalCode(error) === 'INVITATION_GONE') onGone();
    },
  });
  return (
    <Page
      title={t('general.invitation.hello', { name: look.candidateName })}
      lead={t(look.isOver ? 'general.invitation.leadOver' : 'general.invitation.lead', {
        organisation: look.organisation,
        role: look.roleTitle,
      })}
      isDemo={look.isDemo}
    >
      <Facts
        items={[
          { name: t('general.invitation.challenge'), value: look.challengeTitle },
          {
            name: t('general.invitation.effort'),
            value: <WorkingTime hours={look.workingHours} />,
          },
          {
            name: t(look.isOver ? 'general.invitation.was' : 'general.invitation.until'),
            value: `${formatInstantWithYear(look.closesAt, locale)} (${timeZoneName(locale)})`,
          },
        ]}
      />
      <p className="holdout-prose">
        {t(look.isOver ? 'general.invitation.afterwards' : 'general.invitation.noAccount')}
      </p>
      <Button onClick={() => accept.mutate()} loading={accept.isPending}>
        {t('general.invitation.accept')}
      </Button>
      {accept.isError && <ProblemNotice error={accept.error} />}
      <p className="holdout-prose holdout-quiet">{t('general.invitation.onThisDevice')}</p>
    </Page>
  );
}

function GoneInvitation({ look }: { look: Exclude<InvitationLook, { state: 'open' }> }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const session = useQuery(sessionQuery).data;
  const words = {
    used: t('general.invitation.used', { who: t('general.invitation.usedWho') }),
    expired:
      look.state === 'expired'
        ? t('general.invitation.expired', { date: formatInstantWithYear(look.closesAt, locale) })
        : '',
    unknown: t('general.invitation.unknown'),
  }[look.state];
  return (
    <Page title={t(`general.invitation.${look.state}Title`)} lead={words}>
      {session?.kind === 'candidate' && (
        <Button component={Link} to={paths.attempt()}>
          {t('general.invitation.goOn')}
        </Button>
      )}
    </Page>
  );
}
