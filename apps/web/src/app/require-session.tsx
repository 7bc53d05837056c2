import type { StaffRole } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { Page } from '../components/page/page.tsx';
import { PageSkeleton } from '../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { paths } from '../lib/paths.ts';
import { firstDesk, sessionQuery } from '../lib/session.ts';

/** Pages only hide what would be refused anyway: the API decides. */
export function RequireStaff({ roles }: { roles: readonly StaffRole[] }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const session = useQuery(sessionQuery);
  if (session.isPending) return <PageSkeleton />;
  if (session.isLoadingError)
    return <SessionProblem error={session.error} retry={() => void session.refetch()} />;
  if (session.data.kind !== 'staff') {
    return <Navigate replace to={`${paths.home()}?next=${encodeURIComponent(pathname + search)}`} />;
  }
  const held = session.data.roles;
  if (roles.some((role) => held.includes(role))) return <Outlet />;
  return (
    <Page title={t('general.wrongDesk.title')}>
      <p className="holdout-prose">{t('general.wrongDesk.text', { name: session.data.name })}</p>
      <Button component={Link} to={firstDesk(held) ?? paths.home()}>
        {t('general.wrongDesk.home')}
      </Button>
    </Page>
  );
}

export function RequireCandidate() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <PageSkeleton />;
  // Work that is on this device stays in reach when the server is not: its page says so itself.
  if (session.isLoadingError)
    return <SessionProblem error={session.error} retry={() => void session.refetch()} />;
  return session.data.kind === 'candidate' ? <Outlet /> : <Navigate replace to={paths.home()} />;
}

function SessionProblem({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t('general.problem.title')}>
      <ProblemNotice error={error} onRetry={retry} />
    </Page>
  );
}
