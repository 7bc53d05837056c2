import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatNumber, formatShare } from '../../../../lib/quantities.ts';
import type { ColumnProfile } from '../profile/profile-column.ts';
import { ShownText } from '../shown-text.tsx';
import classes from './panel.module.css';
import { shortened } from './type-facts.tsx';

/** The values that occur most, each with a bar; a click shows only its rows. */
export function TopValues({
  profile,
  onFilter,
}: {
  profile: ColumnProfile;
  onFilter: (value: string) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { top, distinctCount, rowCount } = profile;
  const most = top[0]?.count ?? 0;
  if (top.length === 0) return null;
  const others = distinctCount - top.length;
  return (
    <>
      <h3 className={classes.heading}>{t('explorer.column.top')}</h3>
      <table className={classes.table} aria-label={t('explorer.column.top')}>
        <thead>
          <tr>
            <th scope="col">{t('explorer.column.value')}</th>
            <th scope="col">{t('explorer.column.count')}</th>
            <th scope="col">{t('explorer.column.share')}</th>
          </tr>
        </thead>
        <tbody>
          {top.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.value}
                  style={{ '--part': `${(count / most) * 100}%` } as React.CSSProperties}
                  aria-label={t('explorer.column.onlyThese', { value: shortened(value) })}
                  onClick={() => onFilter(value)}
                >
                  <bdi>
                    <ShownText text={shortened(value)} />
                  </bdi>
                </button>
              </th>
              <td>{formatNumber(count, locale)}</td>
              <td>{formatShare(count, rowCount, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 && (
        <p className={classes.note}>
          {t('explorer.column.topMore', { count: others, formatted: formatNumber(others, locale) })}
        </p>
      )}
    </>
  );
}
