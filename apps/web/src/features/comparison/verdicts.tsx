import type { ComparisonView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import classes from './comparison.module.css';

interface VerdictsProps {
  pairs: ComparisonView['competencies'][number]['pairs'];
  candidates: ComparisonView['candidates'];
}

const order = { clearly_above: 0, clearly_below: 0, not_distinguishable: 1, too_little_known: 2 } as const;

/** Who can be told apart and why, then who cannot; what is simply not known takes one line. */
export function Verdicts({ pairs, candidates }: VerdictsProps) {
  const { t } = useTranslation();
  const names = ({ first, second }: { first: string; second: string }) => ({
    first: candidates.find(({ id }) => id === first)?.name ?? '',
    second: candidates.find(({ id }) => id === second)?.name ?? '',
  });
  const unknown = pairs.filter(({ verdict }) => verdict === 'too_little_known');
  return (
    <ul className={classes.pairs} aria-label={t('roles.compare.apart')}>
      {pairs
        .toSorted((a, b) => order[a.verdict] - order[b.verdict])
        .map(
          (pair) =>
            pair.verdict !== 'too_little_known' && (
              <li key={pair.first + pair.second}>
                <strong className={order[pair.verdict] === 0 ? undefined : classes.quiet}>
                  {t(`roles.compare.verdict.${pair.verdict}`, names(pair))}.
                </strong>{' '}
                <span className={classes.reason}>{pair.reason}</span>
              </li>
            ),
        )}
      {unknown.length > 0 && (
        <li className={classes.quiet}>
          {t('roles.compare.littleKnown', {
            pairs: unknown.map((pair) => t('roles.compare.pair', names(pair))).join('; '),
          })}
        </li>
      )}
    </ul>
  );
}
