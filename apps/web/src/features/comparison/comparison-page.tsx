import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { CompetencyTable } from './competency-table.tsx';
import { HalvesTable } from './halves-table.tsx';
import './comparison-print.css';

/** Candidates side by side. The address names them, so the page can be shared and comes back after a reload. */
export function ComparisonPage({ roleId }: { roleId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [search] = useSearchParams();
  const candidateIds = [...new Set((search.get('candidates') ?? '').split(',').filter(Boolean))];
  const isPossible = candidateIds.length >= 2 && candidateIds.length <= 6;
  const comparison = useQuery({
    queryKey: ['roles', roleId, 'comparison', candidateIds, locale],
    queryFn: ({ signal }) => api.role.comparison({ roleId, candidateIds, locale }, { signal }),
    enabled: isPossible,
  });
  const { data } = comparison;
  const nameOf = (id: string) => data?.candidates.find((candidate) => candidate.id === id)?.name ?? '';
  const open = data?.openReviews.filter((each) => each.open > 0) ?? [];
  return (
    <Page
      title={data ? t('roles.compare.titleOf', { role: data.role.title }) : t('roles.compare.title')}
      lead={t('roles.compare.lead')}
      isDemo={data?.role.isDemo}
      above={<Link to={paths.role(roleId)}>{t('roles.compare.toRole')}</Link>}
      action={
        data && (
          <Button variant="default" onClick={() => window.print()}>
            {t('roles.compare.print')}
          </Button>
        )
      }
    >
      {!isPossible && <Notice role="alert">{t('roles.compare.tooFew')}</Notice>}
      {isPossible && comparison.isPending && <LineSkeletons count={10} />}
      {comparison.isError && (
        <ProblemNotice
          error={comparison.error}
          refusals={{ BAD_REQUEST: t('roles.compare.tooFew') }}
          onRetry={() => void comparison.refetch()}
        />
      )}
      {data && (
        <>
          <p className="holdout-quiet holdout-prose">{t('roles.compare.legend')}</p>
          {open.length > 0 && (
            <Notice role="note">
              {open
                .map((each) =>
                  t('roles.compare.openReviews', { name: nameOf(each.candidateId), count: each.open }),
                )
                .join(' ')}
            </Notice>
          )}
          <CompetencyTable comparison={data} />
          <HalvesTable comparison={data} />
        </>
      )}
    </Page>
  );
}
