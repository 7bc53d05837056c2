import type { ComparisonView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Scrollable } from '../../components/scrollable.tsx';
import { Section } from '../../components/section.tsx';
import classes from './comparison.module.css';

export function HalvesTable({ comparison }: { comparison: ComparisonView }) {
  const { t } = useTranslation();
  return (
    <Section title={t('roles.compare.halves')} hint={t('roles.compare.halvesHint')}>
      <Scrollable label={t('roles.compare.halves')} className={classes.scroll}>
        <table className={classes.table} aria-label={t('roles.compare.halves')}>
          <thead>
            <tr>
              <th scope="col">{t('roles.compare.half')}</th>
              {comparison.candidates.map((candidate) => (
                <th key={candidate.id} scope="col">
                  {candidate.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.halves.map((half) => (
              <tr key={half.half} className={classes.levels}>
                <th scope="row">{half.title}</th>
                {comparison.candidates.map((candidate) => {
                  const values = half.cells.find((cell) => cell.candidateId === candidate.id)?.values ?? [];
                  const rated = values.filter(({ value }) => value !== null);
                  return (
                    <td key={candidate.id}>
                      {rated.length === 0 && (
                        <span className={classes.quiet}>{t('roles.compare.halfNone')}</span>
                      )}
                      {rated.map(({ reviewer, value, reason }) => (
                        <div key={reviewer} className={classes.halfValue}>
                          <strong>{t('roles.compare.halfBy', { value, reviewer })}</strong>
                          <div className={classes.small}>{reason}</div>
                        </div>
                      ))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </Section>
  );
}
