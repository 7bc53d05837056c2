import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/page/page.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { attemptQuery } from '../../../lib/attempt.ts';
import { AttemptLink } from '../attempt-link.tsx';
import classes from '../workspace.module.css';
import { WorkspacePage } from '../workspace-page.tsx';

/** The workspace with a tiny task: opened when it is first asked for, and the same one again after that. */
export function PracticePage({ tools }: { tools: ReactNode }) {
  const { t } = useTranslation();
  const opening = useQuery({
    queryKey: ['practice'],
    queryFn: ({ signal }) => api.attempt.practise({ isNew: false }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const attempt = useQuery({ ...attemptQuery, enabled: opening.isSuccess });
  if (attempt.data?.attempt.isPrepared) return <WorkspacePage tools={tools} />;
  const error = opening.error ?? attempt.error;
  return (
    <main id="main" className={classes.narrow} tabIndex={-1}>
      <Page title={t('practice.title')}>
        {error ? (
          <ProblemNotice
            error={error}
            refusals={{ ATTEMPT_CLOSED: t('practice.closed') }}
            onRetry={() => void (opening.error ? opening.refetch() : attempt.refetch())}
          />
        ) : (
          <p role="status" className="holdout-prose">
            {t(attempt.data?.attempt.isServed === false ? 'practice.notServed' : 'practice.preparing')}
          </p>
        )}
        <Anchor component={AttemptLink}>{t('practice.leave')}</Anchor>
      </Page>
    </main>
  );
}
