import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../components/page/page.tsx';
import { PageSkeleton } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import classes from './desk.module.css';
import { ReviewDeskWindow } from './review-desk-window.tsx';

export function ReviewDeskPage({ reviewId, tools }: { reviewId: string; tools: ReactNode }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const desk = useQuery({
    queryKey: ['reviews', reviewId, locale],
    queryFn: ({ signal }) => api.review.desk({ reviewId, locale }, { signal }),
    // While the checks run the desk looks again; the draft lives apart and is not touched.
    refetchInterval: (query) =>
      query.state.data && ['waiting', 'grading'].includes(query.state.data.gradingState) ? 5000 : false,
    placeholderData: (before) => (before?.id === reviewId ? before : undefined),
  });
  if (desk.data) {
    return <ReviewDeskWindow view={desk.data} tools={tools} onFrozen={() => void desk.refetch()} />;
  }
  return (
    <main id="main" className={classes.waiting} tabIndex={-1}>
      {desk.isError ? (
        <Page
          title={t('desk.loadingTitle')}
          above={<Link to={paths.reviews()}>{t('desk.queue.toQueue')}</Link>}
        >
          <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} />
        </Page>
      ) : (
        <PageSkeleton lineCount={10} />
      )}
    </main>
  );
}
