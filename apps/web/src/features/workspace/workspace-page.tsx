import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Page } from '../../components/page/page.tsx';
import { PageSkeleton } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';
import { attemptChallengeQuery, attemptQuery } from '../../lib/attempt.ts';
import { useLocale } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useOpenProject } from './project/use-project.ts';
import classes from './workspace.module.css';
import { Workspace } from './workspace.tsx';

/** Loads what the workspace needs; the project itself is loaded once and from then on lives in this tab. */
export function WorkspacePage({ tools }: { tools: ReactNode }) {
  const { t } = useTranslation();
  const attempt = useQuery(attemptQuery);
  // Before the start the one may not be there yet, and the other is refused.
  const isStarted = attempt.data !== undefined && attempt.data.attempt.state !== 'not_started';
  const challenge = useQuery({ ...attemptChallengeQuery(useLocale()), enabled: isStarted });
  const workspace = useQuery({
    queryKey: ['attempt', 'workspace'],
    queryFn: ({ signal }) => api.attempt.workspace(undefined, { signal }),
    enabled: isStarted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const project = useOpenProject(
    attempt.data?.attempt.id ?? '',
    workspace.data,
    attempt.data?.attempt.state === 'closed',
  );
  const error = attempt.error ?? challenge.error ?? workspace.error;
  if (attempt.data?.attempt.state === 'not_started') return <Navigate replace to={paths.attempt()} />;
  if (attempt.data && challenge.data && workspace.data && project) {
    return (
      <Workspace
        attempt={attempt.data.attempt}
        clock={attempt.data.clock}
        challenge={challenge.data}
        workspace={workspace.data}
        project={project}
        tools={tools}
      />
    );
  }
  return (
    <main id="main" className={classes.narrow} tabIndex={-1}>
      {error ? (
        <Page title={t('workspace.title')}>
          <ProblemNotice
            error={error}
            onRetry={() => void Promise.all([attempt.refetch(), challenge.refetch(), workspace.refetch()])}
          />
        </Page>
      ) : (
        <PageSkeleton lineCount={10} />
      )}
    </main>
  );
}
