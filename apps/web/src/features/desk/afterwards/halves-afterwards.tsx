import type { ReviewAfterwards } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';

/** The two halves: one's own anchor and the others', never added up. */
export function HalvesAfterwards({ afterwards }: { afterwards: ReviewAfterwards }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return view.rubric.halves.map((half) => {
    const rows = [
      { name: t('desk.after.yours'), halves: view.draft.halves },
      ...afterwards.others.map(({ reviewer, halves }) => ({ name: reviewer, halves })),
    ];
    return (
      <section key={half.id} className={classes.after} aria-label={half.title}>
        <h3>{half.title}</h3>
        <ul className={classes.plain}>
          {rows.map(({ name, halves }) => {
            const rating = halves.find((each) => each.half === half.id);
            const anchor = half.anchors.find(({ value }) => value === rating?.value);
            return (
              <li key={name}>
                {t('desk.after.ratedBy', {
                  name,
                  level: anchor ? `${anchor.value}. ${anchor.text}` : t('general.scale.notObserved'),
                })}
                {rating?.reason && <span className="holdout-quiet"> · {rating.reason}</span>}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
