import type { ReviewAfterwards } from '@holdout/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';
import { takeFocus } from '../../../lib/take-focus.ts';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';
import type { Competency } from '../rating/competency-form.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { CompetencyAfterwards } from './competency-afterwards.tsx';
import { HalvesAfterwards } from './halves-afterwards.tsx';

/** After freezing, a moment ago or before: one's own first rating beside what the checks suggest and what others rated. */
export function Afterwards({ isJustFrozen }: { isJustFrozen: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { view } = useDesk();
  const [amended, setAmended] = useState<Competency | null>(null);
  const afterwards = useQuery({
    queryKey: ['reviews', view.id, 'afterwards', locale],
    queryFn: ({ signal }) => api.review.afterwards({ reviewId: view.id, locale }, { signal }),
  });
  return (
    <section className={classes.rating} aria-label={t('desk.after.title')}>
      <h2 ref={isJustFrozen ? takeFocus : undefined} tabIndex={-1}>
        {t('desk.after.title')}
      </h2>
      {view.frozenAt && (
        <p>{t('desk.after.frozen', { date: formatInstantWithYear(view.frozenAt, locale) })}</p>
      )}
      <p className="holdout-quiet">{t('desk.after.lead')}</p>
      {afterwards.isPending && <LineSkeletons />}
      {afterwards.isError && (
        <ProblemNotice error={afterwards.error} onRetry={() => void afterwards.refetch()} />
      )}
      {afterwards.data && (
        <>
          <OthersInWords afterwards={afterwards.data} />
          {view.rubric.competencies
            .filter(({ id }) => isTouched(afterwards.data, id))
            .map((competency) => (
              <CompetencyAfterwards
                key={competency.id}
                competency={competency}
                afterwards={afterwards.data}
                onAmend={() => setAmended(competency)}
              />
            ))}
          <HalvesAfterwards afterwards={afterwards.data} />
          <AmendDialog competency={amended} afterwards={afterwards.data} onClose={() => setAmended(null)} />
        </>
      )}
    </section>
  );
}

function isTouched(afterwards: ReviewAfterwards, competency: string): boolean {
  const rated = [...afterwards.own.first, ...afterwards.others.flatMap(({ ratings }) => ratings)];
  return (
    rated.some((rating) => rating.competency === competency && rating.level !== null) ||
    afterwards.suggested.some((range) => range.competency === competency && range.items.length > 0) ||
    afterwards.own.first.some((rating) => rating.competency === competency)
  );
}

function OthersInWords({ afterwards }: { afterwards: ReviewAfterwards }) {
  const { t } = useTranslation();
  return (
    <p className="holdout-quiet">
      {afterwards.others.length === 0 && t('desk.after.othersNone')}{' '}
      {afterwards.othersOpen > 0 && t('desk.after.othersOpen', { count: afterwards.othersOpen })}
    </p>
  );
}
