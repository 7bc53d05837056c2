import type { ComparisonView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import classes from './comparison.module.css';

interface VerdictsProps {
  pairs: ComparisonView['competencies'][number]['pairs'];
  candidates: ComparisonView['candidates'];
}

/** Who can be told apart and why; what can be told comes first. */
export function Verdicts({ pairs, candidates }: VerdictsProps) {
  const { t } = useTranslation();
  const nameOf = (id: string) => candidates.find((candidate) => candidate.id === id)?.name ?? '';
  const isTold = ({ verdict }: VerdictsProps['pairs'][number]) =>
    verdict === 'clearly_above' || verdict === 'clearly_below';
  const ordered = pairs.toSorted((a, b) => Number(isTold(b)) - Number(isTold(a)));
  return (
    <ul className={classes.pairs} aria-label={t('roles.compare.apart')}>
      {ordered.map((pair) => (
        <li key={pair.first + pair.second}>
          <strong className={isTold(pair) ? undefined : classes.quiet}>
            {t(`roles.compare.verdict.${pair.verdict}`, {
              first: nameOf(pair.first),
              second: nameOf(pair.second),
            })}
          </strong>{' '}
          <span className={classes.reason}>{pair.reason}</span>
        </li>
      ))}
    </ul>
  );
}
