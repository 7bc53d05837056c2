import type { ChallengeView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import classes from './attempt.module.css';

/** The same anchors that reviewers use, before anyone starts. */
export function RubricPreview({ rubric }: { rubric: ChallengeView['rubric'] }) {
  const { t } = useTranslation();
  return (
    <>
      {rubric.halves.length > 0 && (
        <>
          <h3>{t('attempt.judged.halves')}</h3>
          <p className="holdout-quiet">{t('attempt.judged.halvesHint')}</p>
        </>
      )}
      {rubric.halves.map((half) => (
        <details key={half.id} className={classes.competency}>
          <summary>
            {half.title}. <span className="holdout-quiet">{half.covers}</span>
          </summary>
          <dl className={classes.anchors}>
            {half.anchors.map((anchor) => (
              <div key={anchor.value} style={{ display: 'contents' }}>
                <dt>{anchor.value}</dt>
                <dd>{anchor.text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <h3>{t('attempt.judged.competencies')}</h3>
      <p className="holdout-quiet">{t('attempt.judged.competenciesHint')}</p>
      {rubric.competencies.map((competency) => (
        <details key={competency.id} className={classes.competency}>
          <summary>{competency.name}</summary>
          <dl className={classes.levels}>
            {competency.levels.map((level) => (
              <div key={level.level} style={{ display: 'contents' }}>
                <dt>{t(`general.level.${level.level}`)}</dt>
                <dd className={level.isRated ? undefined : 'holdout-quiet'}>
                  {level.text}
                  {!level.isRated && ` (${t('attempt.judged.notRated')})`}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
}
