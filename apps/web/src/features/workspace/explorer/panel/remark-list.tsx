import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatNumber } from '../../../../lib/quantities.ts';
import type { Remark } from '../profile/remarks.ts';
import classes from './panel.module.css';
import { shortened } from './type-facts.tsx';

/** How the values are written, where that is not plain. Facts: what they mean is for whoever reads them. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (remarks.length === 0) return null;
  return (
    <>
      <h3 className={classes.heading}>{t('explorer.column.remarks')}</h3>
      <ul className={classes.list}>
        {remarks.map(({ kind, count, examples }) => (
          <li key={kind}>
            {t(`explorer.column.remark.${kind}`, {
              count,
              formatted: formatNumber(count, locale),
              examples: examples
                .map((example) => t('explorer.column.quoted', { value: shortened(example) }))
                .join(', '),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
