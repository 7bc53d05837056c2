import type { ReviewAfterwards } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LevelScale } from '../../../components/level-scale/level-scale.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatDay } from '../../../lib/instants.ts';
import classes from '../desk.module.css';
import { EvidenceChips } from '../evidence-chips.tsx';
import type { Competency } from '../rating/competency-form.tsx';

interface CompetencyAfterwardsProps {
  competency: Competency;
  afterwards: ReviewAfterwards;
  onAmend: () => void;
}

export function CompetencyAfterwards({ competency, afterwards, onAmend }: CompetencyAfterwardsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const own = afterwards.own.first.find((rating) => rating.competency === competency.id);
  const suggested = afterwards.suggested.find((range) => range.competency === competency.id);
  const others = afterwards.others.map(({ reviewer, ratings }) => ({
    reviewer,
    rating: ratings.find((rating) => rating.competency === competency.id),
  }));
  const levelName = (level: NonNullable<typeof own>['level'] | undefined) =>
    level ? t(`general.level.${level}`) : t('general.scale.notObserved');
  const range = suggested?.low && suggested.high ? { low: suggested.low, high: suggested.high } : null;
  const changes = afterwards.own.changes.filter((change) => change.competency === competency.id);
  return (
    <section className={classes.after} aria-label={competency.name}>
      <h3>{competency.name}</h3>
      <LevelScale
        hasNames
        ratings={[own?.level ?? null, ...others.map(({ rating }) => rating?.level ?? null)]}
        range={range}
      />
      <ul className={classes.plain}>
        <li>
          {t('desk.after.ratedBy', { name: t('desk.after.yours'), level: levelName(own?.level) })}
          {own?.reason && <span className="holdout-quiet"> · {own.reason}</span>}
          {own && own.evidence.length > 0 && <EvidenceChips links={own.evidence} />}
        </li>
        {others.map(({ reviewer, rating }) => (
          <li key={reviewer}>
            {t('desk.after.ratedBy', { name: reviewer, level: levelName(rating?.level) })}
            {rating?.reason && <span className="holdout-quiet"> · {rating.reason}</span>}
            {rating && rating.evidence.length > 0 && <EvidenceChips links={rating.evidence} />}
          </li>
        ))}
      </ul>
      <details>
        <summary>
          {t('desk.after.suggested')} · {suggested && range ? suggested.text : t('desk.after.noSuggestion')}
        </summary>
        {(['for', 'against', 'unknown'] as const).map((stance) => {
          const items = suggested?.items.filter((item) => item.stance === stance) ?? [];
          return (
            items.length > 0 && (
              <div key={stance}>
                <h4 className={classes.small}>{t(`desk.after.${stance}`)}</h4>
                <ul>
                  {items.map((item) => (
                    <li key={item.id + item.level}>
                      {item.statement}{' '}
                      <span className="holdout-quiet">({t(`general.level.${item.level}`)})</span>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </details>
      {changes.length > 0 && (
        <>
          <h4 className={classes.small}>{t('desk.after.changes')}</h4>
          <ul>
            {changes.map((change) => (
              <li key={change.at}>
                {t('desk.after.change', {
                  date: formatDay(change.at, locale),
                  from: levelName(change.from),
                  to: levelName(change.to),
                  reason: change.reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {competency.levels.some(({ isRatable }) => isRatable) && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('desk.after.amendNamed', { name: competency.name })}
          onClick={onAmend}
        >
          {t('desk.after.amend')}
        </Button>
      )}
    </section>
  );
}
