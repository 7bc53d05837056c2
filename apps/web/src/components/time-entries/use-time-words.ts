import type { TimeEntry } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { formatMinutes, formatPercent } from '../../lib/quantities.ts';

/** What an entry gave or took back, in one line. */
export function useTimeWords(): (entry: TimeEntry) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  return ({ kind, minutes, percent, undoes }) => {
    const amount =
      percent === 0 ? formatMinutes(Math.abs(minutes), locale) : formatPercent(Math.abs(percent), locale);
    return t(undoes === null ? 'time.more' : 'time.back', { what: t(`time.kinds.${kind}`), amount });
  };
}
