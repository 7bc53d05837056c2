import type { CandidateTime } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatInstantWithYear } from '../../../lib/instants.ts';
import { formatMinutes, formatPercent } from '../../../lib/quantities.ts';

/** What an attempt's end is made of. */
export function TimeFacts({ time }: { time: CandidateTime }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { startedAt, timeLimitMinutes, extraTimePercent } = time;
  const date = (instant: string) => formatInstantWithYear(instant, locale);
  return (
    <Facts
      items={[
        {
          name: t('time.dialog.closesAt'),
          value: time.pause
            ? t('time.pause.manager.closesAtLatest', { date: date(time.closesAt) })
            : `${date(time.closesAt)}${time.isClosed ? ` (${t('time.dialog.isClosed')})` : ''}`,
        },
        {
          name: t('time.dialog.startedAt'),
          value: startedAt === null ? t('time.dialog.notStarted') : date(startedAt),
        },
        { name: t('time.dialog.windowEndsAt'), value: date(time.windowEndsAt) },
        {
          name: t('time.dialog.limit'),
          value:
            timeLimitMinutes === null ? t('time.dialog.limitNone') : formatMinutes(timeLimitMinutes, locale),
        },
        {
          name: t('time.dialog.percent'),
          value:
            extraTimePercent === 0 ? t('time.dialog.percentNone') : formatPercent(extraTimePercent, locale),
        },
      ]}
    />
  );
}
