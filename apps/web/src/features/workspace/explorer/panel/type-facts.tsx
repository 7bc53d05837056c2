import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatNumber } from '../../../../lib/quantities.ts';
import type { ColumnProfile } from '../profile/profile-column.ts';
import type { ValueKind } from '../values/kind-of.ts';
import classes from './panel.module.css';

/** The type of a column; when it is mixed, of what, and where each kind is first met. */
export function TypeFacts({ profile }: { profile: ColumnProfile }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const kinds = Object.entries(profile.kinds) as [
    ValueKind,
    NonNullable<ColumnProfile['kinds'][ValueKind]>,
  ][];
  return (
    <>
      <p className={classes.type}>{t(`explorer.type.${profile.type}`)}</p>
      {profile.type === 'mixed' && (
        <ul className={classes.list}>
          {kinds
            .sort(([, a], [, b]) => b.count - a.count)
            .map(([kind, { count, example, row }]) => (
              <li key={kind}>
                {t('explorer.kind.first', {
                  count: t(`explorer.kind.${kind}`, { count, formatted: formatNumber(count, locale) }),
                  example: shortened(example),
                  row: formatNumber(row + 1, locale),
                })}
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

export function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
