import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatNumber, formatShare } from '../../../../lib/quantities.ts';
import type { ColumnProfile } from '../profile/profile-column.ts';
import { Bars } from './bars.tsx';
import { describeBins, type ShownBin } from './format-values.ts';
import classes from './panel.module.css';

/** A histogram of numbers or dates, and the same as a table. */
export function Distribution({ name, profile }: { name: string; profile: ColumnProfile }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const bins = describeBins(profile, locale);
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last) return null;
  const tallest = bins.reduce((most, bin) => (bin.count > most.count ? bin : most));
  return (
    <figure className={classes.figure}>
      <h3 className={classes.heading}>
        {t(profile.numbers ? 'explorer.column.distribution' : 'explorer.column.distributionDates')}
      </h3>
      <Bars
        counts={bins.map(({ count }) => count)}
        className={classes.histogram}
        label={t('explorer.column.histogram', {
          column: name,
          bins: bins.length,
          from: first.from,
          to: last.upTo,
          tallest: tallest.name,
          count: formatNumber(tallest.count, locale),
        })}
      />
      <div aria-hidden className={classes.axis}>
        <span>{first.from}</span>
        <span>{last.upTo}</span>
      </div>
      <BinTable bins={bins} />
    </figure>
  );
}

function BinTable({ bins }: { bins: readonly ShownBin[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return (
    <details>
      <summary className={classes.summary}>{t('explorer.column.asTable')}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('explorer.column.from')}</th>
            <th scope="col">{t('explorer.column.upTo')}</th>
            <th scope="col">{t('explorer.column.count')}</th>
            <th scope="col">{t('explorer.column.share')}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, upTo, count }) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              <td>{upTo}</td>
              <td>{formatNumber(count, locale)}</td>
              <td>{formatShare(count, total, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
