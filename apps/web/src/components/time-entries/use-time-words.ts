import type { TimeEntry } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { formatMinutes, formatPercent } from '../../lib/quantities.ts';

/** What an entry gave, took back, stopped or continued, in one line. */
export function useTimeWords(): (entry: TimeEntry) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  return ({ kind, minutes, percent, undoes }) => {
    if (kind === 'pause') {
      if (undoes === null) return t('time.pause.entry');
      return minutes === 0
        ? t('time.pause.entryEndedSoon')
        : t('time.pause.entryEnded', { amount: formatMinutes(minutes, locale) });
    }
    const amount =
      percent === 0 ? formatMinutes(Math.abs(minutes), locale) : formatPercent(Math.abs(percent), locale);
    return t(undoes === null ? 'time.more' : 'time.back', { what: t(`time.kinds.${kind}`), amount });
  };
}
